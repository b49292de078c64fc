package store

import (
	"fmt"

	"halfweg/taal"
)

// Bevinding is the first thing found in which what stands in the database is not
// what was recorded. It names no person.
type Bevinding struct {
	Soort   Afwijking
	Dossier string
	Nummer  string // of the dossier, as people call it; its id when it has none any more
	Feit    int    // number of the fact in its dossier; 0: it is not about one
	Blad    int64  // place in the log, from 0
	Grootte int64  // of the checkpoint that does not fit; else 0
}

// Afwijking says what is wrong.
type Afwijking string

// What can be wrong.
const (
	AfwijkingInhoud       Afwijking = "inhoud"       // the content of a fact is another
	AfwijkingDatum        Afwijking = "datum"        // the day it happened or the moment it was recorded
	AfwijkingKenmerk      Afwijking = "kenmerk"      // its kind, or who recorded it
	AfwijkingVolgorde     Afwijking = "volgorde"     // facts changed places
	AfwijkingWeg          Afwijking = "weg"          // a fact is missing
	AfwijkingIngevoegd    Afwijking = "ingevoegd"    // a fact stands there that never was recorded
	AfwijkingLogboek      Afwijking = "logboek"      // the log itself was changed
	AfwijkingControlepunt Afwijking = "controlepunt" // another history than the one that was signed
	AfwijkingTeruggezet   Afwijking = "teruggezet"   // an older copy: what was signed is not there
)

var afwijkingen = map[Afwijking]taal.Tekst{
	AfwijkingInhoud:    taal.T("de inhoud is gewijzigd", "its content was changed"),
	AfwijkingDatum:     taal.T("de datum of het moment van vastleggen is gewijzigd", "its date or the moment of recording was changed"),
	AfwijkingKenmerk:   taal.T("de soort of wie het vastlegde is gewijzigd", "its kind or who recorded it was changed"),
	AfwijkingVolgorde:  taal.T("de volgorde is gewijzigd", "the order was changed"),
	AfwijkingWeg:       taal.T("het feit ontbreekt", "the fact is missing"),
	AfwijkingIngevoegd: taal.T("het feit is ingevoegd buiten het programma om", "the fact was slipped in beside the program"),
	AfwijkingLogboek:   taal.T("het controlelogboek zelf is gewijzigd", "the verification log itself was changed"),
}

// Tekst says what was found, and where.
func (b *Bevinding) Tekst() taal.Tekst {
	plek := b.plek()
	switch b.Soort {
	case AfwijkingTeruggezet:
		return taal.T(fmt.Sprintf("Dit is een oudere kopie, of er is iets weggehaald: bij het controlepunt waren er %d regels in het controlelogboek, nu zijn het er %d.", b.Grootte, b.Blad),
			fmt.Sprintf("This is an older copy, or something was taken away: at the checkpoint the verification log had %d rows, now it has %d.", b.Grootte, b.Blad))
	case AfwijkingControlepunt:
		return taal.T(fmt.Sprintf("Dit is een andere geschiedenis dan die van het controlepunt van %d regels. De wijziging staat op zijn vroegst bij %s.", b.Grootte, plek.NL),
			fmt.Sprintf("This is another history than that of the checkpoint of %d rows. The change is at the earliest at %s.", b.Grootte, plek.EN))
	}
	a := afwijkingen[b.Soort]
	return taal.T(hoofdletter(plek.NL)+": "+a.NL+".", hoofdletter(plek.EN)+": "+a.EN+".")
}

// plek names the fact, or else the place in the log.
func (b *Bevinding) plek() taal.Tekst {
	if b.Feit == 0 {
		return taal.T(fmt.Sprintf("regel %d van het controlelogboek", b.Blad), fmt.Sprintf("row %d of the verification log", b.Blad))
	}
	return taal.T(fmt.Sprintf("dossier %s, feit %d", b.Nummer, b.Feit), fmt.Sprintf("dossier %s, fact %d", b.Nummer, b.Feit))
}

func hoofdletter(s string) string { return string(s[0]-'a'+'A') + s[1:] }

func (b *Bevinding) Error() string { return b.Tekst().NL }
