// Package demo makes a region full of life to try the product with: fictional
// people in real municipalities, at every point of the chain, seen from the day
// the demo starts. Everything in it came in through the door, so that each
// history is one that could have happened.
package demo

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"time"

	"halfweg/app"
	"halfweg/document"
	"halfweg/document/pdf"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// beheerder fills the register.
var beheerder = toegang.Ik{Wie: dossier.Wie{Persoon: "tom-willems", Organisatie: beheerOrg, Rol: dossier.Beheerder}, OrganisatieSoort: toegang.Beheer}

// Ochtend is the moment the demo starts on a day. All that happened that day in
// the demo happened before it.
func Ochtend(d termijn.Datum) time.Time { return tijdOp(d, 9, 0) }

// Maak fills an empty database with the demo region as it is on that day. The
// same day and seed give the same facts. The residents who sign in come last, so
// that a database in which some can is whole.
func Maak(ctx context.Context, a *app.App, vandaag termijn.Datum, seed uint64) error {
	m := maker{ctx: ctx, a: *a, vandaag: vandaag, r: rand.New(rand.NewPCG(seed, 1))}
	m.a.Naverteld = true
	m.a.Klok = func() time.Time { return tijdOp(vandaag.Jaren(-registerJaren), 9, 0) }
	if err := m.register(); err != nil {
		return err
	}
	verhalen, err := m.verhalen(seed)
	if err != nil {
		return err
	}
	return m.speel(verhalen)
}

// registerJaren is how many years ago the register was filled: before the first
// of the histories began.
const registerJaren = 3

type maker struct {
	ctx     context.Context
	a       app.App
	vandaag termijn.Datum
	r       *rand.Rand
	ik      map[string]toegang.Ik // people by id, with what their organisation makes them
}

func (m *maker) register() error {
	for _, o := range organisaties(m.vandaag) {
		if err := m.a.BewaarOrganisatie(m.ctx, beheerder, o); err != nil {
			return err
		}
	}
	return m.mensen()
}

func (m *maker) mensen() error {
	opID := map[string]app.Organisatie{}
	for _, o := range organisaties(m.vandaag) {
		opID[o.ID] = o
	}
	m.ik = map[string]toegang.Ik{}
	for _, ik := range medewerkers() {
		o := opID[ik.Organisatie]
		ik.OrganisatieNaam, ik.OrganisatieSoort, ik.Gemeenten = o.Naam, o.Soort, o.Gemeenten
		m.ik[ik.Persoon] = ik
		if err := m.a.BewaarPersoon(m.ctx, beheerder, ik); err != nil {
			return err
		}
	}
	return nil
}

// verhalen tells all histories, each with a random source of its own, so that
// one more plot leaves the others as they were.
func (m *maker) verhalen(seed uint64) ([]*verhaal, error) {
	inwoners := bewoners(m.r, m.vandaag, len(plots))
	var uit []*verhaal
	for i, p := range plots {
		v := &verhaal{inwoner: inwoners[i], r: rand.New(rand.NewPCG(seed, uint64(i)+2)), vandaag: m.vandaag, wet: m.a.Wet,
			gemeente: p.gemeente, zonderToestemming: p.zonder, ondersteuning: p.soort, behandeling: -30, ontslag: 40, zelf: zelf(i), mensen: m.ik}
		m.bezet(v, p)
		begin, vraag := v.begint(p)
		k, err := m.a.Kaders.Voor(p.gemeente, m.vandaag.Plus(begin))
		if err != nil {
			return nil, err
		}
		v.vertel(p, begin, vraag, k)
		uit = append(uit, v)
	}
	return uit, nil
}

// bezet gives a history its people.
func (m *maker) bezet(v *verhaal, p plot) {
	v.team = m.team(p.gemeente, v.r)
	v.kliniek = m.ik[[]string{"hugo-lammers", "fenna-jorritsma", "anouk-steen"}[v.r.IntN(3)]]
	wie := map[string]string{deKade: "ruben-kok", meander: "nadia-haddad", noorderlicht: "wim-de-graaf", deWerf: "carla-bloem", baken: "jan-kuiper"}
	huis := p.huis
	if huis == "" {
		huis = []string{deKade, meander}[v.r.IntN(2)]
	}
	v.huis = m.ik[wie[huis]]
}

func (m *maker) team(gemeente string, r *rand.Rand) team {
	leden := map[string][]string{
		hilversum:   {"sanne-bos", "mark-de-koning", "tirza-vermeer", "iris-prins"},
		gooiseMeren: {"lotte-brinkman", "youssef-amrani", "hanneke-van-dam"},
		wijdemeren:  {"karin-smit", "daan-visser", "marieke-vos"},
		almere:      {"rachid-belkacem", "sofie-janssen", "peter-okafor"},
	}[gemeente]
	if leden == nil {
		leden = []string{"bram-terpstra", "esra-yildiz", "joost-mulder"}
	}
	consulenten := leden[:len(leden)-1]
	i := r.IntN(len(consulenten))
	j := (i + 1 + r.IntN(len(consulenten)-1)) % len(consulenten)
	t := team{eerste: m.ik[consulenten[i]], tweede: m.ik[consulenten[j]], leider: m.ik[leden[len(leden)-1]]}
	t.organisatie = t.eerste
	return t
}

// speel lets everybody take his steps through the door. First facts go in the
// order of time, so that numbers do too; after that the histories go on side by
// side, for they touch different dossiers.
func (m *maker) speel(verhalen []*verhaal) error {
	spelers := m.spelers(verhalen)
	for _, s := range opVolgorde(spelers) {
		if err := s.stappen(1); err != nil {
			return err
		}
	}
	if err := samen(spelers); err != nil {
		return err
	}
	if err := m.post(); err != nil {
		return err
	}
	return m.lezers(spelers)
}

func (m *maker) spelers(verhalen []*verhaal) []*speler {
	uit := make([]*speler, len(verhalen))
	for i, v := range verhalen {
		uit[i] = &speler{ctx: m.ctx, a: m.a, v: v, nr: i}
		uit[i].a.Klok = func() time.Time { return uit[i].nu }
		uit[i].a.NieuwID = uit[i].nieuwID
	}
	return uit
}

// lezers lets a resident at three points of the chain up to the decision read
// his own dossier, and after it who took part himself.
func (m *maker) lezers(spelers []*speler) error {
	gezocht := []stadium{eersteOordeel, aangevraagd, verzonden}
	for i, s := range spelers {
		j := slices.Index(gezocht, plots[i].tot)
		if j < 0 && !plots[i].digitaal {
			continue
		}
		if j >= 0 {
			gezocht = slices.Delete(gezocht, j, j+1)
		}
		wie := zelf(i)
		wie.Naam, wie.Dossier, wie.Taal = s.v.inwoner.Voluit(), s.dossier, taal.NL
		if err := m.a.BewaarPersoon(m.ctx, beheerder, wie); err != nil {
			return err
		}
	}
	return nil
}

// zelf is the i-th resident as he signs in.
func zelf(i int) toegang.Ik {
	return toegang.Ik{Wie: dossier.Wie{Persoon: fmt.Sprintf("inwoner-%d", i), Rol: dossier.Inwoner}}
}

// tegelijk is how many histories go on side by side: commands that come at the
// same time share the wait for the disk.
const tegelijk = 24

func samen(spelers []*speler) error {
	var wg sync.WaitGroup
	fouten := make(chan error, len(spelers))
	beurt := make(chan *speler)
	for range tegelijk {
		wg.Go(func() {
			for s := range beurt {
				if err := s.stappen(len(s.v.stappen)); err != nil {
					fouten <- err
				}
			}
		})
	}
	for _, s := range spelers {
		beurt <- s
	}
	close(beurt)
	wg.Wait()
	close(fouten)
	return <-fouten
}

// speler plays one history.
type speler struct {
	ctx     context.Context
	a       app.App
	v       *verhaal
	nr      int // of the history
	nu      time.Time
	gedaan  int // steps
	dossier string
	gezien  int
	stukken int
	laatste string // id of the document added last
}

// stappen takes steps until n have been taken.
func (s *speler) stappen(n int) error {
	for ; s.gedaan < n; s.gedaan++ {
		x := s.v.stappen[s.gedaan]
		s.nu = x.op
		if err := s.stap(x); err != nil {
			return fmt.Errorf("history %d, %s, step %d by %s: %w", s.nr, s.v, s.gedaan, x.wie.Persoon, err)
		}
	}
	return nil
}

func (s *speler) stap(x stap) error {
	if x.stuk != nil {
		if err := s.voegToe(x); err != nil {
			return err
		}
	}
	if len(x.inhouden) == 0 {
		return nil
	}
	for _, i := range x.inhouden {
		s.metStuk(i)
	}
	if x.wie.Rol == dossier.Inwoner {
		x.wie.Dossier = s.dossier
	}
	if nood, is := x.inhouden[0].(*dossier.NoodtoegangGenomen); is {
		return s.noodtoegang(x.wie, nood)
	}
	o := app.Opdracht{Dossier: s.dossier, Gezien: s.gezien, Sleutel: fmt.Sprintf("demo-%d-%d", s.nr, s.gedaan),
		Gebeurd: x.gebeurd, Inhoud: x.inhouden[0], Ook: x.inhouden[1:]}
	if s.dossier == "" {
		o.Inwoner = &s.v.inwoner
	}
	g, err := s.a.LegVast(s.ctx, x.wie, o)
	s.dossier, s.gezien = g.Dossier, g.Nr
	return err
}

// noodtoegang takes emergency access, which has a door of its own.
func (s *speler) noodtoegang(wie toegang.Ik, n *dossier.NoodtoegangGenomen) error {
	var kop store.Kop
	err := s.a.Store.Lees(s.ctx, func(l *store.Lezer) (err error) {
		kop, err = l.Kop(s.dossier)
		return err
	})
	if err != nil {
		return err
	}
	_, err = s.a.Noodtoegang(s.ctx, wie, app.NoodVraag{Zoek: kop.Nummer, Geboren: s.v.inwoner.Geboren, Gevaar: n.Gevaar, Reden: n.Reden,
		Sleutel: fmt.Sprintf("demo-%d-%d", s.nr, s.gedaan)})
	s.gezien++
	return err
}

// metStuk lets a content name the document added last.
func (s *speler) metStuk(i dossier.Inhoud) {
	switch x := i.(type) {
	case *dossier.DocumentToegevoegd:
		if x.ID == laatsteStuk {
			x.ID = s.laatste
		}
	case *dossier.VoorwaardenOndertekend:
		if x.Document == laatsteStuk {
			x.Document = s.laatste
		}
	}
}

func (s *speler) voegToe(x stap) error {
	f, err := pdf.Render(document.Document{Title: x.stuk.titel, Author: x.wie.OrganisatieNaam, Lang: taal.NL, Date: termijn.DatumVan(x.op),
		Blocks: []document.Block{
			document.Heading{Level: 1, Text: x.stuk.titel},
			document.KeyValues{{Key: "Inwoner", Value: s.v.inwoner.Naam()}, {Key: "Datum", Value: termijn.DatumVan(x.op).Lang(taal.NL)}},
			document.P(x.stuk.tekst),
			document.Signature{Closing: "Met vriendelijke groet,", Lines: []string{x.wie.Naam, x.wie.OrganisatieNaam}},
		}})
	if err != nil {
		return err
	}
	d, err := s.a.VoegDocumentToe(s.ctx, x.wie, s.dossier, x.stuk.naam, bytes.Clone(f.Bytes))
	s.laatste = d.ID
	return err
}

// nieuwID gives documents ids that are the same each time.
func (s *speler) nieuwID() string {
	s.stukken++
	som := sha256.Sum256(fmt.Appendf(nil, "demo %d %d", s.nr, s.stukken))
	return strings.ToLower(base32.StdEncoding.EncodeToString(som[:16])[:26])
}
