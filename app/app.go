// Package app is the one door: everything people or programs do with dossiers
// goes through it. Each call authorises, loads, decides and appends in one
// transaction.
package app

import (
	"context"
	"time"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// App is the door. Klok is the only clock below cmd/halfweg.
type App struct {
	Klok func() time.Time
}

// Opdracht asks to record one fact.
type Opdracht struct {
	Dossier string   // "" with Inwoner set: a new dossier
	Inwoner *Inwoner // the person of a new dossier
	Gezien  int      // number of the last fact the asker saw; the optimistic lock
	Sleutel string   // idempotency key; the same key does the same thing once
	Gebeurd termijn.Datum
	Inhoud  dossier.Inhoud
}

// Gevolg is what an Opdracht led to.
type Gevolg struct {
	Dossier  string
	Nr       int  // number of the recorded fact
	Herhaald bool // the key had been used before: nothing was recorded now
}

// LegVast records a fact: authorise, load, decide, append, in one transaction.
// Errors: *dossier.Weigering, *OngeldigFout, *IngehaaldFout, ErrNietGevonden.
func (a *App) LegVast(ctx context.Context, ik toegang.Ik, o Opdracht) (Gevolg, error) { panic("door") }

// Dossier shows one dossier, as far as ik may see it.
func (a *App) Dossier(ctx context.Context, ik toegang.Ik, id string) (*Zaak, error) { panic("door") }

// Werklijst shows one list of dossiers.
func (a *App) Werklijst(ctx context.Context, ik toegang.Ik, v WerklijstVraag) (*Werklijst, error) {
	panic("door")
}

// Inwoner is the person a dossier is about.
type Inwoner struct {
	Voornamen, Voorletters, Tussenvoegsel, Achternaam string
	Geboren                                           termijn.Datum
	BSN                                               string // nine digits; pages show the last three
	Adres, Postcode, Plaats, Telefoon, Email          string
	Aanspreekvorm                                     string // "mevrouw", "de heer", ""
}

// Zaak is a dossier as one person may see it: what a dossier page needs.
type Zaak struct {
	ID, Nummer   string // opaque id in URLs; readable number "2026-0431"
	Inwoner      Inwoner
	Dossier      dossier.Dossier // with what ik may not see left out
	Kader        *kader.Kader
	NieuwerKader *kader.Kader // a newer version is offered, never applied silently
	Vandaag      termijn.Datum
	Mag          []*dossier.Soort  // the kinds of fact ik may record here now or soon
	Namen        map[string]string // ids of people and organisations to names
}

// WerklijstVraag is a request for one page of a list; it stands in the URL.
type WerklijstVraag struct {
	Tab                               string // "mijn", "tweede", "team", "vrij", "klaar"
	Zoek, Fase, Gemeente, Organisatie string
	Stand                             string // "te_laat", "deze_week", "wacht_op_ander", ""
	Vanaf                             string // cursor of keyset paging
}

// Werklijst is one page of a list with the counts of all tabs and states.
type Werklijst struct {
	Tabs             []Tab
	Standen          []Tab
	Rijen            []Rij
	Totaal           int    // in this list with these filters
	Volgende, Vorige string // cursors, "" at the ends
}

// Tab is a list one can choose, with its count.
type Tab struct {
	Naam   string
	Titel  taal.Tekst
	Aantal int
	Meer   bool // the count stopped at Aantal: there are more
}

// Rij is one dossier in a list.
type Rij struct {
	ID, Nummer, Inwoner, Gemeente string
	Begin, Uiterlijk              termijn.Datum
	TermijnSoort                  taal.Tekst
	Fase                          dossier.Fase
	Actie                         taal.Tekst
	WachtOp                       string
	Consulent1, Consulent2        string
	Organisatie                   string
	Gewijzigd                     time.Time
}
