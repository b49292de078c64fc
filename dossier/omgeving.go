package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// proces returns the process rules of the framework; without one it is silent.
func (o Omgeving) proces() kader.Proces {
	if o.Kader == nil {
		return kader.Proces{}
	}
	return o.Kader.Proces
}

// vierOgen reports whether two consultants have to judge.
func (o Omgeving) vierOgen() bool {
	r := o.proces().VierOgen
	return r.Gezet && r.Waarde
}

// bron names a rule of the framework: its title and paragraph.
func (o Omgeving) bron(h kader.Herkomst) string {
	if o.Kader == nil {
		return h.Bron
	}
	return o.Kader.Titel.NL + " " + h.Bron
}

func (o Omgeving) bronVierOgen() string {
	if o.vierOgen() {
		return o.bron(o.proces().VierOgen.Herkomst)
	}
	return "Awb art. 3:2"
}

// regelTekst is what a process rule says in words.
func regelTekst[T any](r kader.Regel[T], anders taal.Tekst) taal.Tekst {
	if r.Tekst.IsZero() {
		return anders
	}
	return r.Tekst
}

// onderzoekTot returns the last day of the investigation.
func (d Dossier) onderzoekTot(o Omgeving) termijn.Datum {
	if o.Wet == nil {
		return d.Melding.Op.Weken(6)
	}
	return o.Wet.Termijn(termijn.Onderzoek, d.Melding.Op).Uiterlijk
}
