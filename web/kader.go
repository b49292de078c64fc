package web

import (
	"fmt"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
)

// kaderRegel is one rule of a framework on the page that reads it.
type kaderRegel struct {
	ID, Titel, Uitleg string
	Kracht            merkje
	Bron              string
	Uitzonderingen    []kaderRegel
	Als               []spoorRegel // the condition in words
}

// kaderDeel is one part of that page, with its own address.
type kaderDeel struct {
	Anker, Titel, Uitleg string
	Regels               []kaderRegel
}

// kaderBlad is a framework as a page.
type kaderBlad struct {
	Kader    *kader.Kader
	Kenmerk  [][2]string
	Aandacht []kaderRegel
	Delen    []kaderDeel
}

func (s *Server) kaders(v *verzoek) error {
	p := v.pagina(v.T("Afwegingskaders", "Frameworks"), "/kaders")
	return v.toon(kadersWeergave(p, s.App.Kaders.Alle()))
}

func (s *Server) kaderLees(v *verzoek) error {
	k := s.kader(v.PathValue("id"), v.PathValue("versie"))
	if k == nil {
		return errGeenPagina
	}
	p := v.pagina(k.Titel.In(v.taal), "/kaders")
	return v.toon(kaderWeergave(p, kaderBladVan(k, v.taal)))
}

// kader returns one version of a framework, nil when it is not there.
func (s *Server) kader(id, versie string) *kader.Kader {
	for _, k := range s.App.Kaders.Alle() {
		if k.ID == id && k.Versie == versie {
			return k
		}
	}
	return nil
}

// kaderPad is the address of a framework version.
func kaderPad(k *kader.Kader) string { return "/kaders/" + k.ID + "/" + k.Versie }

func kaderBladVan(k *kader.Kader, t taal.Taal) kaderBlad {
	b := kaderBlad{Kader: k, Kenmerk: kaderKenmerk(k, t)}
	for _, a := range k.Aandacht {
		b.Aandacht = append(b.Aandacht, kaderRegel{Titel: a.Tekst.In(t), Bron: bronTekst(a.Herkomst)})
	}
	for _, d := range []kaderDeel{
		{"criteria", taal.T("Criteria", "Criteria").In(t), taal.T("Waaraan iemand voldoet om naar een safehouse te kunnen.", "What a person meets to be able to go to a safehouse.").In(t), criteriumRegels(k.Criteria, t)},
		{"uitsluitingen", taal.T("Uitsluitingen", "Exclusions").In(t), taal.T("Wanneer een safehouse niet de goede plek is. Een uitsluiting geldt nooit op grond van iets wat niet bekend is.", "When a safehouse is not the right place. An exclusion never applies because of something unknown.").In(t), criteriumRegels(k.Uitsluitingen, t)},
		{"proces", taal.T("Werkwijze", "Process").In(t), taal.T("Hoe partijen met elkaar werken.", "How the parties work together.").In(t), procesRegels(k.Proces, t)},
		{"termijnen", taal.T("Termijnen", "Time limits").In(t), taal.T("Naast de termijnen van de wet.", "Next to those of the law.").In(t), termijnRegels(k, t)},
		{"plichten", taal.T("Wie wat aan wie meldt", "Who tells whom what").In(t), "", plichtRegels(k, t)},
		{"gegevens", taal.T("Wat het kader wil weten", "What the framework asks").In(t), "", gegevenRegels(k, t)},
		{"interpretaties", taal.T("Uitleg van onduidelijke tekst", "Readings of ambiguous text").In(t), taal.T("Waar de tekst op twee manieren te lezen is, staat hier welke lezing geldt en waarom.", "Where the text can be read in two ways, this says which reading holds and why.").In(t), interpretatieRegels(k, t)},
	} {
		if len(d.Regels) > 0 {
			b.Delen = append(b.Delen, d)
		}
	}
	return b
}

func kaderKenmerk(k *kader.Kader, t taal.Taal) [][2]string {
	geldig := taal.T("vanaf ", "from ").In(t) + k.GeldigVan.Lang(t)
	if !k.GeldigTot.IsZero() {
		geldig += taal.T(" tot en met ", " up to and including ").In(t) + k.GeldigTot.Lang(t)
	}
	x := [][2]string{
		{taal.T("Uitgever", "Issuer").In(t), k.Uitgever.In(t)},
		{taal.T("Geldig", "In force").In(t), geldig},
	}
	for _, a := range k.AfgeleidVan {
		x = append(x, [2]string{taal.T("Afgeleid van", "Derived from").In(t), a.Naam + " " + a.Versie})
	}
	return append(x, [2]string{taal.T("Vingerafdruk", "Fingerprint").In(t), k.SHA256[:min(12, len(k.SHA256))]})
}

func criteriumRegels(cs []*kader.Criterium, t taal.Taal) (regels []kaderRegel) {
	for _, c := range cs {
		r := kaderRegel{ID: c.ID, Titel: c.Titel.In(t), Uitleg: c.Uitleg.In(t), Kracht: krachtMerkje(c.Kracht, t), Bron: bronTekst(c.Herkomst)}
		r.Als = []spoorRegel{voorwaardeRegel(c.Als, t)}
		for _, u := range c.Uitzonderingen {
			r.Uitzonderingen = append(r.Uitzonderingen, kaderRegel{ID: u.ID, Titel: u.Titel.In(t), Bron: bronTekst(u.Herkomst), Als: []spoorRegel{voorwaardeRegel(u.Als, t)}})
		}
		regels = append(regels, r)
	}
	return regels
}

// voorwaardeRegel writes a condition in words.
func voorwaardeRegel(v *kader.Voorwaarde, t taal.Taal) spoorRegel {
	r := spoorRegel{Tekst: voorwaardeTekst(v, t)}
	for _, d := range v.Delen {
		r.Onder = append(r.Onder, voorwaardeRegel(d, t))
	}
	return r
}

// voorwaardeTekst names what a condition asks: the question with the answer it
// wants, or how many of its parts.
func voorwaardeTekst(v *kader.Voorwaarde, t taal.Taal) string {
	eis := v.Tekst().In(t)
	if v.Vorm != kader.Vergelijkt {
		return eis
	}
	if eis == "" {
		return v.Gegeven.Vraag.In(t)
	}
	return v.Gegeven.Vraag.In(t) + " (" + eis + ")"
}

func termijnRegels(k *kader.Kader, t taal.Taal) (regels []kaderRegel) {
	for _, x := range k.Termijnen {
		regels = append(regels, kaderRegel{ID: x.ID, Titel: x.Titel.In(t), Kracht: krachtMerkje(x.Kracht, t), Bron: bronTekst(x.Herkomst)})
	}
	return regels
}

func plichtRegels(k *kader.Kader, t taal.Taal) (regels []kaderRegel) {
	for _, x := range k.Plichten {
		regels = append(regels, kaderRegel{ID: x.ID, Titel: x.Wat.In(t), Kracht: krachtMerkje(x.Kracht, t), Bron: bronTekst(x.Herkomst)})
	}
	return regels
}

func gegevenRegels(k *kader.Kader, t taal.Taal) (regels []kaderRegel) {
	for _, x := range k.Gegevens {
		regels = append(regels, kaderRegel{ID: x.ID, Titel: x.Vraag.In(t), Uitleg: x.Hulp.In(t), Bron: bronTekst(x.Herkomst)})
	}
	return regels
}

func interpretatieRegels(k *kader.Kader, t taal.Taal) (regels []kaderRegel) {
	for _, x := range k.Interpretaties {
		regels = append(regels, kaderRegel{ID: x.ID, Titel: x.Tekst.In(t), Uitleg: x.Reden.In(t),
			Bron: strings.Trim(x.Auteur+", "+x.Datum.Lang(t), ", ")})
	}
	return regels
}

// procesRegels lists the process rules the framework sets; about the others it
// is silent.
func procesRegels(p kader.Proces, t taal.Taal) []kaderRegel {
	var regels []kaderRegel
	regels = procesRegel(regels, "vier-ogen", p.VierOgen, t)
	regels = procesRegel(regels, "kennismaking-vooraf", p.KennismakingVooraf, t)
	regels = procesRegel(regels, "terugwerkend", p.Terugwerkend, t)
	regels = procesRegel(regels, "maximale-duur", p.MaximaleDuur, t)
	regels = procesRegel(regels, "alternatief-bij-verlengen", p.AlternatiefBijVerlengen, t)
	regels = procesRegel(regels, "leveringsvormen", p.Leveringsvormen, t)
	regels = procesRegel(regels, "tariefplafond", p.Tariefplafond, t)
	regels = procesRegel(regels, "kwaliteitseisen", p.Kwaliteitseisen, t)
	regels = procesRegel(regels, "kwaliteitsbewijzen", p.Kwaliteitsbewijzen, t)
	regels = procesRegel(regels, "verantwoordelijk", p.Verantwoordelijk, t)
	regels = procesRegel(regels, "overname-na-jaar", p.OvernameNaJaar, t)
	regels = procesRegel(regels, "evaluaties", p.Evaluaties, t)
	regels = procesRegel(regels, "kwaliteitsbewaker", p.Kwaliteitsbewaker, t)
	regels = procesRegel(regels, "behandelaarssteun", p.Behandelaarssteun, t)
	regels = procesRegel(regels, "eigen-risico", p.EigenRisico, t)
	regels = procesRegel(regels, "urgentie", p.Urgentie, t)
	regels = procesRegel(regels, "overdracht-in-regio", p.OverdrachtInRegio, t)
	return procesRegel(regels, "begeleiding-na-exit", p.BegeleidingNaExit, t)
}

func procesRegel[T any](regels []kaderRegel, id string, r kader.Regel[T], t taal.Taal) []kaderRegel {
	if !r.Gezet {
		return regels
	}
	rij := kaderRegel{ID: id, Titel: r.Tekst.In(t), Kracht: krachtMerkje(r.Kracht, t), Bron: bronTekst(r.Herkomst)}
	for _, u := range r.Uitzonderingen {
		rij.Uitzonderingen = append(rij.Uitzonderingen, kaderRegel{ID: u.ID, Titel: u.Tekst.In(t), Bron: bronTekst(u.Herkomst)})
	}
	return append(regels, rij)
}

// krachtMerkje says how binding a rule is (DEF-17).
func krachtMerkje(k kader.Kracht, t taal.Taal) merkje {
	switch k {
	case kader.Must:
		return merkje{Tekst: taal.T("Moet", "Must").In(t), Toon: "info"}
	case kader.Should:
		return merkje{Tekst: taal.T("Hoort", "Should").In(t)}
	case kader.May:
		return merkje{Tekst: taal.T("Mag", "May").In(t)}
	}
	return merkje{}
}

// bronTekst names where a rule comes from and its requirements.
func bronTekst(h kader.Herkomst) string {
	bron := h.Bron
	if len(h.Eisen) > 0 {
		bron += fmt.Sprintf(" (%s)", strings.Join(h.Eisen, ", "))
	}
	return strings.TrimSpace(bron)
}
