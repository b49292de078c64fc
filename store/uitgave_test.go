package store

import (
	"testing"

	"halfweg/dossier"
)

// What schema 2 added reads as it was written.
func TestVanUitgave2(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			zetTerug(t, doel, "testdata/uitgave/00002_taken_en_berichten.sql")
			s := open(t, doel)
			taken := haal(t, s, func(l *Lezer) (TaakBladzijde, error) {
				return l.Taken(TaakVraag{Sleutels: []string{"gemeente:0402:persoon:sanne"}})
			})
			if len(taken.Regels) != 1 || taken.Regels[0].Rij.Feit != "oordeel_gegeven" || taken.Regels[0].Nummer != "2026-0431" {
				t.Errorf("tasks %+v", taken)
			}
			sanne := dossier.Wie{Persoon: "sanne", Organisatie: "gem-hilversum", Rol: dossier.Consulent}
			bericht := haal(t, s, func(l *Lezer) (Bericht, error) { return l.Bericht(sanne, "b1") })
			if bericht.Inhoud.Titel.EN != "Early signal given" || !bericht.Gelezen.IsZero() || bericht.Nr != 1 {
				t.Errorf("message %+v", bericht)
			}
			if v := haal(t, s, func(l *Lezer) (Voorkeur, error) { return l.Voorkeur("sanne") }); v != (Voorkeur{MailAlles, false}) {
				t.Errorf("preference %+v", v)
			}
			if w := haal(t, s, func(l *Lezer) ([]byte, error) { return l.Instelling("gem-hilversum", "herinneringen") }); string(w) != `{"voor":[7],"direct":2,"daarna":3}` {
				t.Errorf("setting %s", w)
			}
			if w := haal(t, s, func(l *Lezer) (string, error) { return l.Toestand("kalender") }); w != "abc" {
				t.Errorf("remembered %q", w)
			}
			if a := haal(t, s, func(l *Lezer) ([]Persoon, error) { return l.Accounts("d1") }); len(a) != 1 || a[0].ID != "piet" {
				t.Errorf("accounts %+v", a)
			}
		})
	}
}

// Nobody chose anything yet: reminders, and mail of what cannot wait.
func TestVoorkeurVanWieNietsKoos(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		if v := haal(t, s, func(l *Lezer) (Voorkeur, error) { return l.Voorkeur("sanne") }); v != (Voorkeur{MailDirect, true}) {
			t.Errorf("preference %+v", v)
		}
		w := haal(t, s, func(l *Lezer) ([]byte, error) { return l.Instelling("gem-hilversum", "herinneringen") })
		if w != nil || haal(t, s, func(l *Lezer) (string, error) { return l.Toestand("kalender") }) != "" {
			t.Errorf("an empty store remembers %q", w)
		}
	})
}
