package bericht

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/store/pgtest"
	"halfweg/termijn"
	"halfweg/toegang"
)

// proef is the door on a real database with the people of one municipality and
// a clinic, who all have an address and want all mail.
type proef struct {
	*app.App
	t   testing.TB
	tel int
}

var (
	beheer = ik("tom", dossier.Beheerder, toegang.Beheer, "beheer")
	mark   = ik("mark", dossier.Consulent, toegang.Gemeente, "gem-hilversum", "0402")
	sanne  = ik("sanne", dossier.Consulent, toegang.Gemeente, "gem-hilversum", "0402")
	iris   = ik("iris", dossier.Teamleider, toegang.Gemeente, "gem-hilversum", "0402")
	fenna  = ik("fenna", dossier.Regiebehandelaar, toegang.Kliniek, "vossenhof")
	ruben  = ik("ruben", dossier.Safehousemedewerker, toegang.Safehouse, "de-kade")
	allen  = []toegang.Ik{mark, sanne, iris, fenna, ruben}
)

func ik(id string, rol dossier.Rol, s toegang.OrganisatieSoort, organisatie string, gemeenten ...string) toegang.Ik {
	return toegang.Ik{Wie: dossier.Wie{Persoon: id, Organisatie: organisatie, Rol: rol}, Naam: id, OrganisatieNaam: organisatie, OrganisatieSoort: s, Gemeenten: gemeenten}
}

// begin is a Thursday morning.
var begin = time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)

// bases are the databases every test of behaviour runs on.
var bases = []struct {
	naam string
	doel func(testing.TB) string
}{
	{"sqlite", func(t testing.TB) string { return filepath.Join(t.TempDir(), "halfweg.db") }},
	{"postgres", pgtest.Adres},
}

func opElke(t *testing.T, test func(*testing.T, *proef, *time.Time)) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			nu := begin
			p := nieuweProef(t, b.doel(t), func() time.Time { return nu })
			p.register()
			test(t, p, &nu)
		})
	}
}

// sleutels are the keys of every database here, so that one can be opened again,
// by a second process too.
var sleutels *kluis.Kluis

// maakSleutels makes them, or reads those of the process that started this one.
func maakSleutels() (err error) {
	pad := os.Getenv("HALFWEG_PROEFSLEUTELS")
	if pad != "" {
		sleutels, err = kluis.Lees(pad)
		return err
	}
	map_, err := os.MkdirTemp("", "sleutels")
	if err != nil {
		return err
	}
	pad = filepath.Join(map_, "halfweg.sleutels")
	sleutels = kluis.Nieuw()
	return errors.Join(sleutels.Bewaar(pad), os.Setenv("HALFWEG_PROEFSLEUTELS", pad))
}

// deur opens the door on a database.
func deur(doel string, klok func() time.Time) (*app.App, error) {
	s, err := store.Open(context.Background(), doel, sleutels)
	if err != nil {
		return nil, err
	}
	regels, err := beleid()
	return &app.App{Klok: klok, Store: s, Wet: regels.wet, Kaders: regels.kaders}, err
}

// regels are the law and the frameworks, which never change.
type regels struct {
	wet    *termijn.Wet
	kaders *kader.Bibliotheek
}

var beleid = sync.OnceValues(func() (r regels, err error) {
	if r.wet, err = termijn.NieuweWet(); err == nil {
		r.kaders, err = kader.Open(kaders.Bestanden)
	}
	return r, err
})

func nieuweProef(t testing.TB, doel string, klok func() time.Time) *proef {
	t.Helper()
	a, err := deur(doel, klok)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Store.Close() })
	return &proef{App: a, t: t}
}

func (p *proef) moet(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *proef) register() {
	p.t.Helper()
	ctx := context.Background()
	for _, ik := range append([]toegang.Ik{beheer}, allen...) {
		p.moet(p.BewaarOrganisatie(ctx, beheer, app.Organisatie{ID: ik.Organisatie, Naam: ik.Organisatie, Soort: ik.OrganisatieSoort, Gemeente: "0402", Gemeenten: ik.Gemeenten}))
		p.moet(p.BewaarPersoon(ctx, beheer, ik))
		p.moet(p.BewaarEmail(ctx, beheer, ik.Persoon, ik.Persoon+"@voorbeeld.nl"))
		p.moet(p.BewaarVoorkeur(ctx, ik, app.Voorkeur{Mail: app.MailAlles, Herinneringen: true}))
	}
}

// opent is a signal for a new resident.
func (p *proef) opent() string {
	p.t.Helper()
	p.tel++
	vandaag := termijn.DatumVan(p.Klok())
	g, err := p.LegVast(context.Background(), fenna, app.Opdracht{Sleutel: fmt.Sprint("open ", p.tel), Gebeurd: vandaag,
		Inwoner: &app.Inwoner{Voornamen: "Samira", Achternaam: "El Amrani", Geboren: termijn.Op(1994, 11, 2)},
		Inhoud:  &dossier.SignaalGegeven{Kliniek: "vossenhof", Regiebehandelaar: "fenna", Gemeente: "0402", VerwachtOntslag: vandaag.Plus(60), Overlegd: true}})
	p.moet(err)
	return g.Dossier
}

// legVast records a fact today.
func (p *proef) legVast(ik toegang.Ik, id string, i dossier.Inhoud) error {
	p.t.Helper()
	p.tel++
	var kop store.Kop
	p.moet(p.Store.Lees(context.Background(), func(l *store.Lezer) (err error) { kop, err = l.Kop(id); return err }))
	_, err := p.LegVast(context.Background(), ik, app.Opdracht{Dossier: id, Gezien: kop.Nr, Sleutel: fmt.Sprint("feit ", p.tel), Gebeurd: termijn.DatumVan(p.Klok()), Inhoud: i})
	return err
}

// bezorger carries the mail of p.
func (p *proef) bezorger(v Vervoer) *Bezorger {
	return &Bezorger{App: p.App, Post: v, Basis: "https://halfweg.voorbeeld.nl", Log: slog.New(slog.DiscardHandler)}
}

func (p *proef) bezorg(v Vervoer) int {
	p.t.Helper()
	n, err := p.bezorger(v).Bezorg(context.Background())
	p.moet(err)
	return n
}

// stand counts the mails in each state, and tells the errors of those that failed.
func (p *proef) stand() map[string]int {
	p.t.Helper()
	u, err := p.Uitgaand(context.Background(), beheer)
	p.moet(err)
	uit := map[string]int{}
	for _, x := range u.Tellingen {
		if x.Soort == app.UitvoerMail {
			uit[x.Stand] = x.Aantal
		}
	}
	for _, x := range u.Mislukt {
		uit[x.Fout]++
	}
	return uit
}

// TestMain lets the test binary play a second process.
func TestMain(m *testing.M) {
	if err := maakSleutels(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	if doel := os.Getenv("HALFWEG_BEZORG"); doel != "" {
		if err := bezorgInKind(doel, os.Getenv("HALFWEG_SMTP")); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	os.RemoveAll(filepath.Dir(os.Getenv("HALFWEG_PROEFSLEUTELS")))
	os.Exit(code)
}
