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
	Klok   func() time.Time
	Kaders Kaders
	Wet    *termijn.Wet
}

// Opdracht asks to record one fact.
type Opdracht struct {
	Dossier string   // "" with Inwoner set: a new dossier
	Inwoner *Inwoner // the person of a new dossier
	Gezien  int      // Zaak.Nr the asker saw; the optimistic lock
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
//
// Errors: *dossier.Weigering, dossier.Fouten, *OngeldigFout, *IngehaaldFout,
// *GeenRechtFout, ErrNietGevonden.
func (a *App) LegVast(ctx context.Context, ik toegang.Ik, o Opdracht) (Gevolg, error) { panic("door") }

// Proef says what LegVast would answer, without recording anything. A check
// page asks it before a decision.
func (a *App) Proef(ctx context.Context, ik toegang.Ik, o Opdracht) error { panic("door") }

// Dossier shows one dossier, as far as ik may see it, and writes in the log
// that ik looked.
func (a *App) Dossier(ctx context.Context, ik toegang.Ik, id string) (*Zaak, error) { panic("door") }

// Werklijst shows one list of dossiers.
func (a *App) Werklijst(ctx context.Context, ik toegang.Ik, v WerklijstVraag) (*Werklijst, error) {
	panic("door")
}

// Zoek finds dossiers, organisations by (parts of) name or number, best first,
// at most twenty.
func (a *App) Zoek(ctx context.Context, ik toegang.Ik, tekst string) ([]Treffer, error) {
	panic("door")
}

// Mensen lists who can sign in, for the demo's sign-in page.
func (a *App) Mensen(ctx context.Context) ([]toegang.Ik, error) { panic("door") }

// Register returns what there is to choose from in forms.
func (a *App) Register(ctx context.Context) (*Register, error) { panic("door") }

// VoegDocumentToe stores a file in a dossier, once its content shows that it
// is what it says it is. It is not yet part of any fact.
//
// Errors: *OngeldigFout (type, size, name), *GeenRechtFout, ErrNietGevonden.
func (a *App) VoegDocumentToe(ctx context.Context, ik toegang.Ik, dossier, naam string, inhoud []byte) (Document, error) {
	panic("door")
}

// HaalDocument returns a document that ik may see.
func (a *App) HaalDocument(ctx context.Context, ik toegang.Ik, id string) (Document, []byte, error) {
	panic("door")
}

// BewaarConcept keeps what somebody is writing; empty text removes it. The
// draft of a new dossier has dossier "".
func (a *App) BewaarConcept(ctx context.Context, ik toegang.Ik, dossier, formulier string, inhoud []byte) error {
	panic("door")
}

// Concept returns the draft and when it was kept; nil when there is none.
func (a *App) Concept(ctx context.Context, ik toegang.Ik, dossier, formulier string) ([]byte, time.Time, error) {
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
// Phase, tasks and terms are derived from all facts; Dossier holds only what
// the reader may see, so nothing is derived from that again.
type Zaak struct {
	ID, Nummer   string // opaque id in URLs; readable number "2026-0431"
	Nr           int    // number of the last fact; give it back as Opdracht.Gezien
	Inwoner      Inwoner
	Dossier      dossier.Dossier // with what ik may not see left out
	Fase         dossier.Fase
	Taken        []dossier.Taak
	Termijnen    []dossier.Termijn
	Kader        *kader.Kader
	NieuwerKader *kader.Kader       // a newer version is offered, never applied silently
	Beoordeling  *kader.Beoordeling // nil when ik may not see it or there is no framework yet
	Vandaag      termijn.Datum
	Relatie      toegang.Relatie
	Partijen     toegang.Partijen
	Ziet         map[toegang.Deel]toegang.Antwoord // per part: visible, and by which rule
	Mag          []*dossier.Soort                  // the kinds of fact ik may record here now
	MagNogNiet   []MagNogNiet                      // those ik may record, but not now, and why
	Documenten   []Document
	Inzagen      []Inzage          // who looked, newest first; empty when ik may not see it
	Namen        map[string]string // ids of people and organisations to names
}

// MagNogNiet is a kind of fact that cannot be recorded yet.
type MagNogNiet struct {
	Soort     *dossier.Soort
	Weigering *dossier.Weigering
}

// Inzage is one look somebody took at a dossier.
type Inzage struct {
	Op   time.Time
	Door dossier.Wie
	Wat  string
}

// Document is a file in a dossier.
type Document struct {
	ID, Dossier, Naam, Type, SHA256 string
	Grootte                         int64
	Op                              time.Time
	Door                            dossier.Wie
}

// Register is what there is to choose from in forms.
type Register struct {
	Organisaties []Organisatie
	Mensen       []toegang.Ik
}

// Organisatie is a party one can choose: a municipality's access team, a
// clinic, a provider of safehouses.
type Organisatie struct {
	ID, Naam, Gemeente string // Gemeente: CBS code of where it is
	Soort              toegang.OrganisatieSoort
	Gemeenten          []string // CBS codes it works for
	Bewijzen           []Bewijs
}

// Bewijs is a dated proof of quality, such as the VKS label.
type Bewijs struct {
	Soort    string // "vks_lid", "vks_keurmerk", "hkz", "iso_9001"
	Van, Tot termijn.Datum
	Bron     string
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

// Rij is one dossier in a list. Its texts are ready to show: names, not ids;
// only Gemeente is a CBS code.
type Rij struct {
	ID, Nummer, Inwoner, Gemeente string
	Begin, Uiterlijk              termijn.Datum
	TermijnSoort                  taal.Tekst
	Fase                          dossier.Fase
	Actie                         taal.Tekst
	WachtOp                       string // name of who has to act, "" when it is the reader
	Consulent1, Consulent2        string // names, "" when nobody is assigned
	Organisatie                   string
	Gewijzigd                     time.Time
}

// Treffer is one thing found.
type Treffer struct {
	Soort            string // "dossier", "organisatie"
	ID, Titel, Onder string
}
