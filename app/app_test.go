package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/store/pgtest"
	"halfweg/termijn"
	"halfweg/toegang"
)

// proef is the door on a real database, with a clock that a test sets and the
// people of one municipality, a clinic, a house and a municipality elsewhere.
type proef struct {
	*App
	t        testing.TB
	nu       time.Time
	tel      int
	sleutels *kluis.Kluis
}

var ctx = context.Background()

const (
	hilversum, almere = "0402", "0034"
	gemeenteOrg       = "gem-hilversum"
	vossenhof         = "vossenhof"
)

var (
	beheer = toegang.Ik{Wie: dossier.Wie{Persoon: "tom", Organisatie: "beheer", Rol: dossier.Beheerder}, OrganisatieSoort: toegang.Beheer}
	sanne  = medewerker("sanne", dossier.Consulent, toegang.Gemeente, gemeenteOrg, hilversum)
	mark   = medewerker("mark", dossier.Consulent, toegang.Gemeente, gemeenteOrg, hilversum)
	tirza  = medewerker("tirza", dossier.Consulent, toegang.Gemeente, gemeenteOrg, hilversum)
	iris   = medewerker("iris", dossier.Teamleider, toegang.Gemeente, gemeenteOrg, hilversum)
	sofie  = medewerker("sofie", dossier.Consulent, toegang.Gemeente, "gem-almere", almere)
	fenna  = medewerker("fenna", dossier.Regiebehandelaar, toegang.Kliniek, vossenhof)
	hugo   = medewerker("hugo", dossier.Regiebehandelaar, toegang.Kliniek, "de-linde")
	ruben  = medewerker("ruben", dossier.Safehousemedewerker, toegang.Safehouse, "de-kade")
)

func medewerker(id string, rol dossier.Rol, s toegang.OrganisatieSoort, organisatie string, gemeenten ...string) toegang.Ik {
	return toegang.Ik{Wie: dossier.Wie{Persoon: id, Organisatie: organisatie, Rol: rol}, Naam: id,
		OrganisatieNaam: organisatie, OrganisatieSoort: s, Gemeenten: gemeenten}
}

// opElke runs a test on both databases.
func opElke(t *testing.T, test func(*testing.T, *proef)) {
	t.Run("sqlite", func(t *testing.T) { test(t, nieuweProef(t, filepath.Join(t.TempDir(), "halfweg.db"))) })
	t.Run("postgres", func(t *testing.T) { test(t, nieuweProef(t, pgtest.Adres(t))) })
}

func nieuweProef(t testing.TB, doel string) *proef {
	t.Helper()
	sleutels := kluis.Nieuw()
	s, err := store.Open(ctx, doel, sleutels)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	wet, err := termijn.NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	b, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	p := &proef{t: t, nu: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC), sleutels: sleutels}
	p.App = &App{Klok: func() time.Time { return p.nu }, Store: s, Wet: wet, Kaders: b}
	p.register()
	return p
}

func (p *proef) register() {
	p.t.Helper()
	for _, ik := range []toegang.Ik{sanne, mark, tirza, iris, sofie, fenna, hugo, ruben, beheer} {
		o := Organisatie{ID: ik.Organisatie, Naam: ik.Organisatie, Soort: ik.OrganisatieSoort, Gemeente: hilversum, Gemeenten: ik.Gemeenten}
		p.moet(p.BewaarOrganisatie(ctx, beheer, o))
		p.moet(p.BewaarPersoon(ctx, beheer, ik))
	}
}

func (p *proef) moet(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *proef) vandaag() termijn.Datum { return termijn.DatumVan(p.nu) }

// dagen lets time pass.
func (p *proef) dagen(n int) { p.nu = p.nu.AddDate(0, 0, n) }

func (p *proef) sleutel() string {
	p.tel++
	return fmt.Sprint("sleutel-", p.tel)
}

var samira = Inwoner{Voornamen: "Samira", Achternaam: "El Amrani", Geboren: termijn.Op(1994, 11, 2), BSN: "999990019"}

func signaal() *dossier.SignaalGegeven {
	return &dossier.SignaalGegeven{Kliniek: vossenhof, Regiebehandelaar: "fenna", Gemeente: hilversum,
		VerwachtOntslag: termijn.Op(2026, 11, 30), Overlegd: true, Toelichting: "PTSS nog niet vastgesteld"}
}

func melding() *dossier.MeldingGedaan {
	return &dossier.MeldingGedaan{Gemeente: hilversum, Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal",
		Ondersteuning: dossier.VormBeschermdWonen, Behandelaarssteun: true, Hulpvraag: "Veilige plek na de kliniek"}
}

func toestemming(aan string, delen ...dossier.Deel) *dossier.ToestemmingGegeven {
	return &dossier.ToestemmingGegeven{Delen: delen, Van: vossenhof, Aan: aan, Doel: "onderzoek", Wijze: "gesprek"}
}

// opent records the first fact of a new dossier.
func (p *proef) opent(ik toegang.Ik, i dossier.Inhoud) string {
	p.t.Helper()
	g, err := p.LegVast(ctx, ik, Opdracht{Inwoner: &samira, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: i})
	p.moet(err)
	return g.Dossier
}

// legVast records a fact today, having seen the last one.
func (p *proef) legVast(ik toegang.Ik, id string, i dossier.Inhoud) error {
	p.t.Helper()
	_, err := p.LegVast(ctx, ik, Opdracht{Dossier: id, Gezien: p.nr(id), Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: i})
	return err
}

func (p *proef) doet(ik toegang.Ik, id string, i dossier.Inhoud) {
	p.t.Helper()
	if err := p.legVast(ik, id, i); err != nil {
		p.t.Fatalf("%s by %s: %v", dossier.SoortVan(i).Naam, ik.Persoon, err)
	}
}

// nr is the number of the last fact, straight from the database.
func (p *proef) nr(id string) int {
	p.t.Helper()
	var kop store.Kop
	p.moet(p.Store.Lees(ctx, func(l *store.Lezer) (err error) { kop, err = l.Kop(id); return err }))
	return kop.Nr
}

func (p *proef) zaak(ik toegang.Ik, id string) *Zaak {
	p.t.Helper()
	z, err := p.Dossier(ctx, ik, id)
	p.moet(err)
	return z
}

// weigering asserts that err is a refusal about that field and returns it.
func weigering(t testing.TB, err error, veld string) *dossier.Weigering {
	t.Helper()
	var w *dossier.Weigering
	if !errors.As(err, &w) || w.Veld != veld {
		t.Fatalf("got %v, want a refusal of field %q", err, veld)
	}
	if w.Reden.NL == "" || w.Reden.EN == "" || w.Uitweg.NL == "" || w.Uitweg.EN == "" {
		t.Errorf("the refusal does not say in both languages what is wrong and what to do: %+v", w)
	}
	return w
}
