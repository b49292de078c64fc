package dossier_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"halfweg/dossier"
	"halfweg/termijn"
)

// perStap are what must hold of each fact that is recorded, whatever it is and
// whoever records it. A name says what holds; the error says where it does not.
var perStap = map[string]func(overgang) error{
	"de vier ogen van een besluit":                     vierOgenBijBesluit,
	"een wijziging heeft twee paar ogen":               tweeParenBijWijziging,
	"op bezwaar beslist een ander":                     anderOpBezwaar,
	"opschorten vervroegt nooit":                       opschortenVervroegtNooit,
	"niets werkt voor verzending":                      nietsVoorVerzending,
	"recht volgt uit wat verzonden is":                 rechtUitVerzonden,
	"de uitstroommelding schuift mee met het einde":    uitstroomSchuiftMee,
	"een feit houdt zijn nummer en plaats":             feitHoudtPlaats,
	"niemand woont in twee huizen":                     eenVerblijf,
	"verblijven overlappen niet":                       verblijvenNaElkaar,
	"wie woont is niet vertrokken":                     wonenOfVertrokken,
	"wie vertrok hoort bij iemand":                     naVertrekIemand,
	"wie vermist is heeft een zoeker":                  vermisteHeeftZoeker,
	"geen einde voor een begin":                        geenEindeVoorBegin,
	"een termijn eindigt niet op een vrije dag":        geenVrijeDag,
	"een termijn legt zichzelf uit":                    termijnLegtUit,
	"een open taak noemt wie":                          openTaakNoemtWie,
	"een taak die klaar is noemt het feit":             klareTaakNoemtFeit,
	"een taak staat er een keer":                       taakStaatErEenKeer,
	"een gesloten dossier vraagt niets meer":           geslotenVraagtNiets,
	"de fase past bij wat er gebeurd is":               fasePast,
	"kenmerken leggen zichzelf uit":                    kenmerkenLeggenUit,
	"wat een feit noemt bestaat en is van die soort":   verwijzingenBestaan,
	"de lijst wacht op een open taak of op niemand":    lijstWachtOpOpenTaak,
	"wat besloten is verandert niet":                   beslotenBlijft,
	"de oordelen van een besluit blijven":              oordelenBlijven,
	"wat na het besluit niet meer kan staat niet open": openTaakKanNogNaBesluit,
}

// perStand are what must hold of a case now and then, because it takes long to
// see.
var perStand = map[string]func(*geschiedenis) error{
	"With verandert zijn ontvanger niet":           withVerandertNiets,
	"elk voorvoegsel vouwt tot wat het was":        voorvoegselsVouwen,
	"zoals bekend is een voorvoegsel":              zoalsBekend,
	"opslaan en lezen verandert niets":             opslagHeenEnWeer,
	"een vervallen feit telt niet en blijft staan": vervallenTeltNiet,
	"de laatste correctie telt":                    laatsteCorrectieTelt,
	"aanwezigheid verdeelt het verblijf":           aanwezigheidVerdeelt,
	"wat een partij ziet vouwt":                    gezienVouwt,
	"geen zorggegevens zonder toestemming":         geenZorgZonderToestemming,
	"een afgeschermd adres alleen bij naam":        geenAdresZonderNaam,
}

// aantal is how many histories a run plays, unless -rapid.checks says otherwise.
const aantal = 15

// TestInvarianten plays random histories over the whole chain, under both
// frameworks, and holds each fact and each case to what must always be true.
func TestInvarianten(t *testing.T) {
	zetAantal(t)
	bron := leesVoorbeelden(t)
	var m maat
	rapid.Check(t, func(r *rapid.T) {
		g := nieuweGeschiedenis(t, r, bron, rapid.SampledFrom([]string{"gooi-en-vechtstreek@2025", "vng@2024"}).Draw(r, "kader"))
		g.bij = func(w overgang) {
			g.volg(w)
			m.fasen[w.na.d.Fase()]++
		}
		g.weigering = func(soort string, err error) {
			m.geweigerd++
			if err := weigeringSpreekt(err); err != nil {
				r.Fatalf("een weigering noemt bron, reden en uitweg: %s: %v", soort, err)
			}
		}
		m.begin()
		g.speel()
		g.controleer()
		m.tel(g)
	})
	m.beoordeel(t)
}

// volg holds one fact that was recorded to the invariants.
func (g *geschiedenis) volg(w overgang) {
	for _, naam := range slices.Sorted(maps.Keys(perStap)) {
		if err := perStap[naam](w); err != nil {
			g.r.Fatalf("%s: after fact %d, %s on %v by %s: %v\n%s", naam, w.feit.Nr, dossier.SoortVan(w.feit.Inhoud).Naam, w.feit.Gebeurd, w.feit.Door.Persoon, err, verhaal(g.d))
		}
	}
	if w.feit.Nr%50 == 0 {
		g.controleer()
	}
}

func (g *geschiedenis) controleer() {
	for _, naam := range slices.Sorted(maps.Keys(perStand)) {
		if err := perStand[naam](g); err != nil {
			g.r.Fatalf("%s: with %d facts: %v\n%s", naam, g.d.Nr(), err, verhaal(g.d))
		}
	}
}

// zetAantal sets how many histories are played, for this test only.
func zetAantal(t *testing.T) {
	f := flag.Lookup("rapid.checks")
	if f.Value.String() != f.DefValue {
		return
	}
	oud := f.Value.String()
	_ = f.Value.Set(fmt.Sprint(aantal))
	t.Cleanup(func() { _ = f.Value.Set(oud) })
}

// verhaal tells the facts of a case, to read what went before.
func verhaal(d dossier.Dossier) string {
	var b strings.Builder
	for _, f := range d.Feiten() {
		soort, data, _ := dossier.Codeer(f.Inhoud)
		if soort == "oordeel_gegeven" {
			data = nil
		}
		fmt.Fprintf(&b, "%4d %v %s %s %s\n", f.Nr, f.Gebeurd, f.Door.Persoon, soort, data)
	}
	return b.String()
}

// maat counts what the histories came to, so that it is seen that they prove
// something.
type maat struct {
	geschiedenissen, feiten, geweigerd int
	fasen                              map[dossier.Fase]int
	soorten                            map[string]int
}

func (m *maat) begin() {
	if m.fasen == nil {
		m.fasen, m.soorten = map[dossier.Fase]int{}, map[string]int{}
	}
}

func (m *maat) tel(g *geschiedenis) {
	m.geschiedenissen++
	m.feiten += g.d.Nr()
	for s, n := range g.gelukt {
		m.soorten[s] += n
	}
}

// beoordeel fails when the histories did not come to what the invariants are
// about.
func (m *maat) beoordeel(t *testing.T) {
	if t.Failed() {
		return
	}
	t.Logf("%d invariants over %d histories of %d facts and %d refusals; %d kinds; facts by phase %v", len(perStap)+len(perStand)+1, m.geschiedenissen, m.feiten, m.geweigerd, len(m.soorten), m.fasen)
	if m.geschiedenissen < aantal {
		return // a run somebody cut short by a flag need not reach everything
	}
	if n := m.soorten["plaatsing_gedaan"]; n == 0 || m.fasen[dossier.FaseVerblijf] < lengte || len(m.soorten) < 80 {
		t.Errorf("%d placements and %d kinds of fact: the invariants prove too little", n, len(m.soorten))
	}
	if gemiddeld := m.feiten / m.geschiedenissen; gemiddeld < lengte*9/10 {
		t.Errorf("histories have %d facts on average, want about %d", gemiddeld, lengte)
	}
	var nooit []string
	for _, s := range dossier.Soorten() {
		if m.soorten[s.Naam] == 0 {
			nooit = append(nooit, s.Naam)
		}
	}
	t.Logf("kinds that happened in no history: %v", nooit)
}

func weigeringSpreekt(err error) error {
	var w *dossier.Weigering
	switch {
	case !errors.As(err, &w):
		return fmt.Errorf("%v is no refusal", err)
	case w.Bron == "" || w.Reden.NL == "" || w.Reden.EN == "" || w.Uitweg.NL == "" || w.Uitweg.EN == "":
		return fmt.Errorf("%+v", *w)
	}
	return nil
}

func vierOgenBijBesluit(w overgang) error {
	b, is := w.feit.Inhoud.(*dossier.BeschikkingGegeven)
	if !is || w.na.d.Beschikking == nil || w.na.d.Beschikking.Nr != w.feit.Nr {
		return nil
	}
	ogen := map[string]bool{}
	for _, x := range w.voor.d.GeldendeOordelen() {
		ogen[x.Door.Persoon] = true
	}
	nodig := w.voor.o.Kader.Proces.VierOgen
	if nodig.Gezet && nodig.Waarde && w.na.d.Beschikking.Besluit.Strekking != dossier.AndereHulp && len(ogen) < 2 {
		return fmt.Errorf("proposal %d decided on the verdicts of %v", b.Voorstel, ogen)
	}
	if f, er := w.voor.d.Feit(b.Voorstel); er {
		ogen[f.Door.Persoon] = true
	}
	ogen[w.feit.Door.Persoon] = true
	if len(ogen) < 2 {
		return fmt.Errorf("decided by %v alone", ogen)
	}
	return nil
}

func tweeParenBijWijziging(w overgang) error {
	b, is := w.feit.Inhoud.(*dossier.BeschikkingGewijzigd)
	if !is {
		return nil
	}
	if f, er := w.voor.d.Feit(b.Voorstel); !er || f.Door.Persoon == w.feit.Door.Persoon {
		return fmt.Errorf("%s decided on his own proposal", w.feit.Door.Persoon)
	}
	return nil
}

func anderOpBezwaar(w overgang) error {
	for _, b := range w.na.d.Besluiten {
		if oud := w.na.d.Besluit(b.Over); oud != nil && oud.Door.Persoon == b.Door.Persoon {
			return fmt.Errorf("%s decided on the objection to his own decision %d", b.Door.Persoon, oud.Nr)
		}
	}
	return nil
}

func opschortenVervroegtNooit(w overgang) error {
	switch w.feit.Inhoud.(type) {
	case *dossier.InformatieGevraagd, *dossier.BeslistermijnOpgeschort, *dossier.BeslistermijnVerlengd:
	default:
		return nil
	}
	voor, na := w.voor.termijn("beslissing"), w.na.termijn("beslissing")
	if na.Uiterlijk.Voor(voor.Uiterlijk) {
		return fmt.Errorf("the decision was due on %v, now on %v", voor.Uiterlijk, na.Uiterlijk)
	}
	return nil
}

func (s toestand) termijn(id string) (t dossier.Termijn) {
	if i := slices.IndexFunc(s.termijnen, func(x dossier.Termijn) bool { return x.ID == id }); i >= 0 {
		return s.termijnen[i]
	}
	return t
}

func nietsVoorVerzending(w overgang) error {
	switch w.feit.Inhoud.(type) {
	case *dossier.BeschikkingVerzonden, *dossier.FeitGecorrigeerd:
		return nil
	}
	if voor, na := w.voor.d.Recht(), w.na.d.Recht(); !reflect.DeepEqual(voor, na) {
		return fmt.Errorf("entitled to %+v, was %+v", na, voor)
	}
	if !reflect.DeepEqual(w.voor.d.Schorsingen(), w.na.d.Schorsingen()) {
		return errors.New("withdrawn for a while without a decision that was sent")
	}
	return nil
}

func rechtUitVerzonden(w overgang) error {
	r := w.na.d.Recht()
	if r == nil {
		return nil
	}
	b := w.na.d.Besluit(r.Nr)
	if b == nil || b.Verzonden == nil || b.Verzonden.Op.Voor(b.Op) {
		return fmt.Errorf("%+v rests on decision %+v", r, b)
	}
	return nil
}

// uitstroomSchuiftMee: the notice of moving on is four months before the planned
// end, wherever that goes (A09).
func uitstroomSchuiftMee(w overgang) error {
	t, einde := w.na.termijn("outflow_notice"), w.na.d.GeplandEinde()
	if t.ID == "" || einde.IsZero() {
		return nil
	}
	if t.Begin != einde || t.Uiterlijk != einde.Maanden(-4) {
		return fmt.Errorf("notice by %v, counted from %v, while the planned end is %v", t.Uiterlijk, t.Begin, einde)
	}
	return nil
}

func feitHoudtPlaats(w overgang) error {
	if duur(w) {
		return nil
	}
	feiten := w.na.d.Feiten()
	if n := len(feiten); n != w.feit.Nr || n != len(w.voor.d.Feiten())+1 || w.na.d.Nr() != n {
		return fmt.Errorf("%d facts", n)
	}
	for i, f := range feiten {
		if f.Nr != i+1 {
			return fmt.Errorf("fact %d stands at place %d", f.Nr, i+1)
		}
	}
	return nil
}

func eenVerblijf(w overgang) error {
	vs := w.na.d.Verblijven
	for i, v := range vs {
		if v.Tot.IsZero() && i < len(vs)-1 {
			return fmt.Errorf("stay %d of %d goes on", i+1, len(vs))
		}
	}
	return nil
}

func verblijvenNaElkaar(w overgang) error {
	vs := w.na.d.Verblijven
	for i := 1; i < len(vs); i++ {
		if vs[i].Van.Voor(vs[i-1].Tot) {
			return fmt.Errorf("a stay from %v while the one before ended on %v", vs[i].Van, vs[i-1].Tot)
		}
	}
	return nil
}

func wonenOfVertrokken(w overgang) error {
	if d := w.na.d; d.Verblijf() != nil && d.Vertrek != nil {
		return fmt.Errorf("lives in %s since %v and left on %v", d.WoontIn(), d.Verblijf().Van, d.Vertrek.Op)
	}
	return nil
}

func naVertrekIemand(w overgang) error {
	d := w.na.d
	if d.Vertrek == nil || d.Overleden != nil {
		return nil
	}
	wie := d.NaVertrek()
	if len(wie) == 0 || wie[0].Naam == "" && wie[0].Organisatie == "" && wie[0].Persoon == "" {
		return fmt.Errorf("after leaving on %v answers %+v", d.Vertrek.Op, wie)
	}
	return nil
}

func vermisteHeeftZoeker(w overgang) error {
	d := w.na.d
	v := d.Vertrek
	if v == nil || d.Overleden != nil || v.Bestemming != "onbekend" {
		return nil
	}
	if x := d.Verblijfplaats; x != nil && x.Nr > v.Nr && x.Inhoud.Zoekt == "" {
		return nil // found; else it is only a trace
	}
	if d.Gezocht() == "" {
		return fmt.Errorf("gone on %v to nobody knows where, and nobody looks", v.Op)
	}
	return nil
}

func geenEindeVoorBegin(w overgang) error {
	d := w.na.d
	for _, v := range d.Verblijven {
		if !v.Tot.IsZero() && v.Tot.Voor(v.Van) {
			return fmt.Errorf("stay from %v until %v", v.Van, v.Tot)
		}
	}
	if r := d.Recht(); r != nil && r.Tot.Voor(r.Van) {
		return fmt.Errorf("entitled from %v until %v", r.Van, r.Tot)
	}
	for _, s := range d.Schorsingen() {
		if s.Tot.Voor(s.Van) {
			return fmt.Errorf("withdrawn from %v until %v", s.Van, s.Tot)
		}
	}
	for _, t := range w.na.termijnen {
		if t.Uiterlijk.Voor(t.Begin) && !t.Uiterlijk.IsZero() && !terug(w.na.o, t.ID) {
			return fmt.Errorf("term %s from %v until %v", t.ID, t.Begin, t.Uiterlijk)
		}
	}
	return nil
}

// terug reports whether a term is counted back from what is still to come.
func terug(o dossier.Omgeving, id string) bool {
	r := o.Kader.Termijn(id)
	return r != nil && r.Terug
}

// wettelijkeTermijnen are the terms the Algemene termijnenwet moves off free
// days; the others are targets, agreements, or too long for it.
var wettelijkeTermijnen = []string{"onderzoek", "beslissing", "bezwaar", "beroep", "bob", "na_ingebrekestelling", "dwangsombesluit"}

func geenVrijeDag(w overgang) error {
	for _, t := range w.na.termijnen {
		id, _, _ := strings.Cut(t.ID, "_")
		doorRechter := t.Bron == dossier.SoortMet("uitspraak_ontvangen").Bron // a day the court named is no term of an act
		if !slices.Contains(wettelijkeTermijnen, id) && !slices.Contains(wettelijkeTermijnen, t.ID) || t.Streef || t.Uiterlijk.IsZero() || doorRechter {
			continue
		}
		if op := wet.Verschuif(t.Uiterlijk).Uiterlijk; op != t.Uiterlijk {
			return fmt.Errorf("term %s ends on %v, a free day", t.ID, t.Uiterlijk)
		}
	}
	return nil
}

func termijnLegtUit(w overgang) error {
	for _, t := range w.na.termijnen {
		if t.ID == "" || t.Titel.NL == "" || t.Titel.EN == "" || t.Bron == "" || t.Gedaan.IsZero() != (t.GedaanNr == 0) {
			return fmt.Errorf("%+v", t)
		}
	}
	return nil
}

func openTaakNoemtWie(w overgang) error {
	for _, t := range w.na.taken {
		if t.Wat.NL == "" || t.Wat.EN == "" || t.Bron == "" || dossier.SoortMet(t.Feit) == nil {
			return fmt.Errorf("task %s does not say what, why and how", t.ID)
		}
		if t.Stand == dossier.TaakOpen && t.Wie.Rol == "" && t.Wie.Persoon == "" && t.Wie.Naam == "" && t.Wie.Kant == "" {
			return fmt.Errorf("nobody owes %s", t.ID)
		}
	}
	return nil
}

func klareTaakNoemtFeit(w overgang) error {
	vervallen := map[int]bool{}
	for _, f := range w.na.d.Feiten() {
		if c, is := f.Inhoud.(*dossier.FeitGecorrigeerd); is {
			vervallen[c.Feit] = c.Vervalt
		}
	}
	for _, t := range w.na.taken {
		f, er := w.na.d.Feit(t.GedaanNr)
		switch {
		case t.Stand != dossier.TaakKlaar && t.GedaanNr != 0:
			return fmt.Errorf("task %s is %s and done by %d", t.ID, t.Stand, t.GedaanNr)
		case t.Stand == dossier.TaakKlaar && (!er || vervallen[f.Nr] || t.GedaanOp.IsZero()):
			return fmt.Errorf("task %s is done by fact %d on %v", t.ID, t.GedaanNr, t.GedaanOp)
		}
	}
	return nil
}

func taakStaatErEenKeer(w overgang) error {
	gezien := map[string]bool{}
	for _, t := range w.na.taken {
		if gezien[t.ID] {
			return fmt.Errorf("task %s is there twice", t.ID)
		}
		gezien[t.ID] = true
	}
	return nil
}

func geslotenVraagtNiets(w overgang) error {
	if w.na.d.Gesloten == nil {
		return nil
	}
	for _, t := range w.na.taken {
		if t.Stand == dossier.TaakOpen || t.Stand == dossier.TaakNogNiet {
			return fmt.Errorf("task %s is %s", t.ID, t.Stand)
		}
	}
	return nil
}

func fasePast(w overgang) error {
	d := w.na.d
	fase := d.Fase()
	if fase == dossier.FaseVerblijf && (d.Verblijf() == nil || d.Recht() == nil) ||
		fase == dossier.FaseNazorg && d.Vertrek == nil || (fase == dossier.FaseGesloten) != (d.Gesloten != nil) || (fase == dossier.FaseOverleden) != (d.Overleden != nil && d.Gesloten == nil) {
		return fmt.Errorf("phase %s", fase)
	}
	return nil
}

// duur reports whether a check that takes long is left out at this fact.
func duur(w overgang) bool { return w.feit.Nr%5 != 0 }

func kenmerkenLeggenUit(w overgang) error {
	if duur(w) {
		return nil
	}
	gezien := map[string]bool{}
	for _, k := range w.na.d.Kenmerken(w.na.o) {
		if gezien[k.ID] || k.Tekst.NL == "" || k.Tekst.EN == "" || k.Bron == "" {
			return fmt.Errorf("flag %+v", k)
		}
		gezien[k.ID] = true
	}
	return nil
}

// verwijzingenBestaan: a fact names only earlier facts, of the kinds its field
// says.
func verwijzingenBestaan(w overgang) error {
	s := dossier.SoortVan(w.feit.Inhoud)
	_, data, _ := dossier.Codeer(w.feit.Inhoud)
	var velden map[string]json.RawMessage
	if err := json.Unmarshal(data, &velden); err != nil {
		return err
	}
	for _, v := range s.Velden {
		nr := 0
		if v.Type != dossier.FeitNr || json.Unmarshal(velden[v.Naam], &nr) != nil || nr == 0 {
			continue
		}
		f, er := w.voor.d.Feit(nr)
		if !er || len(v.Soorten) > 0 && !slices.Contains(v.Soorten, dossier.SoortVan(f.Inhoud).Naam) {
			return fmt.Errorf("field %s names fact %d, which is not one of %v", v.Naam, nr, v.Soorten)
		}
	}
	return nil
}

func lijstWachtOpOpenTaak(w overgang) error {
	if duur(w) {
		return nil
	}
	r := w.na.d.Overzicht(w.na.o)
	i := slices.IndexFunc(w.na.taken, func(t dossier.Taak) bool { return t.ID == r.ActieID })
	if r.ActieID != "" && (i < 0 || w.na.taken[i].Stand != dossier.TaakOpen) {
		return fmt.Errorf("the list waits for %s", r.ActieID)
	}
	return nil
}

// beslotenBlijft: what somebody with a mandate signed stays what it was, until
// a new decision.
func beslotenBlijft(w overgang) error {
	voor, na := w.voor.d.Beschikking, w.na.d.Beschikking
	if voor != nil && na != nil && voor.Nr == na.Nr && !reflect.DeepEqual(voor.Besluit, na.Besluit) {
		return fmt.Errorf("decision %d read %+v, now %+v", voor.Nr, voor.Besluit, na.Besluit)
	}
	return nil
}

// oordelenBlijven: who is named after the decision does not judge for it, and
// who judged stays.
func oordelenBlijven(w overgang) error {
	voor, na := w.voor.d, w.na.d
	if _, is := w.feit.Inhoud.(*dossier.FeitGecorrigeerd); is || voor.Beschikking == nil || na.Beschikking == nil || na.Kader != voor.Kader {
		return nil
	}
	if !reflect.DeepEqual(voor.GeldendeOordelen(), na.GeldendeOordelen()) || voor.Advies() != na.Advies() {
		return fmt.Errorf("the verdicts were %v, now %v", voor.GeldendeOordelen(), na.GeldendeOordelen())
	}
	return nil
}

// openTaakKanNogNaBesluit: once a decision was given, no task asks for what can no
// longer be done because it was.
func openTaakKanNogNaBesluit(w overgang) error {
	d := w.na.d
	if duur(w) || d.Beschikking == nil {
		return nil
	}
	laatste := d.Feiten()[d.Nr()-1]
	for _, t := range w.na.taken {
		if t.Stand != dossier.TaakOpen {
			continue
		}
		leeg, _ := dossier.Decodeer(t.Feit, []byte("{}"))
		f := dossier.Feit{Gebeurd: laatste.Gebeurd, Vastgelegd: laatste.Vastgelegd, Door: dossier.Wie{Persoon: t.Wie.Persoon, Rol: t.Wie.Rol}, Inhoud: leeg}
		var x *dossier.Weigering
		if errors.As(d.Mag(f, w.na.o), &x) && x.Veld == "" && x.Bron == dossier.SoortMet("beschikking_gegeven").Bron {
			return fmt.Errorf("task %s is open: %s", t.ID, x.Reden.EN)
		}
	}
	return nil
}

// withVerandertNiets: the case of each moment is still what its own facts fold
// to, and contents are what was recorded.
func withVerandertNiets(g *geschiedenis) error {
	for _, f := range g.d.Feiten() {
		if _, data, _ := dossier.Codeer(f.Inhoud); string(data) != g.opslag[f.Nr] {
			return fmt.Errorf("fact %d was recorded as %s and reads %s", f.Nr, g.opslag[f.Nr], data)
		}
	}
	return nil
}

func voorvoegselsVouwen(g *geschiedenis) error {
	feiten := g.d.Feiten()
	for n := len(feiten); n > 0; n -= 17 {
		if !reflect.DeepEqual(dossier.Fold(feiten[:n:n]), g.standen[n]) {
			return fmt.Errorf("the first %d facts fold to something else than the case was", n)
		}
	}
	return nil
}

func zoalsBekend(g *geschiedenis) error {
	feiten := g.d.Feiten()
	for n := len(feiten); n > 0; n -= 41 {
		if got := g.d.ZoalsBekend(feiten[n-1].Vastgelegd).Nr(); got != n {
			return fmt.Errorf("as known at fact %d: %d facts", n, got)
		}
	}
	return nil
}

func opslagHeenEnWeer(g *geschiedenis) error {
	feiten := g.d.Feiten()
	for i, f := range feiten {
		soort, data, err := dossier.Codeer(f.Inhoud)
		if err != nil {
			return err
		}
		if feiten[i].Inhoud, err = dossier.Decodeer(soort, data); err != nil {
			return err
		}
	}
	d := dossier.Fold(feiten)
	if voor, na := g.d.Overzicht(g.o), d.Overzicht(g.o); !reflect.DeepEqual(voor, na) {
		return fmt.Errorf("read back it lists as %+v, was %+v", na, voor)
	}
	if !reflect.DeepEqual(afgeleid(d, g.o).taken, g.nu.taken) {
		return errors.New("read back it has other tasks")
	}
	return nil
}

// vervallenTeltNiet: with a fact that did not happen, everything is as without
// it, and it can still be read.
func vervallenTeltNiet(g *geschiedenis) error {
	d, feiten := g.d, g.d.Feiten()
	if len(feiten) == 0 {
		return nil
	}
	oud := feiten[rapid.IntRange(0, len(feiten)-1).Draw(g.r, "vervalt")]
	if _, is := oud.Inhoud.(*dossier.FeitGecorrigeerd); is {
		return nil
	}
	met := dossier.Fold(append(feiten, g.vervalt(oud.Nr)))
	zonder := dossier.Fold(slices.DeleteFunc(slices.Clone(feiten), func(f dossier.Feit) bool { return f.Nr == oud.Nr }))
	if verschil := zelfde(met, zonder, g.o); verschil != "" {
		return fmt.Errorf("fact %d did not happen and still counts: %s", oud.Nr, verschil)
	}
	if f, er := met.Feit(oud.Nr); !er || !reflect.DeepEqual(f, oud) || len(met.Feiten()) != d.Nr()+1 {
		return fmt.Errorf("fact %d no longer shows", oud.Nr)
	}
	return nil
}

func (g *geschiedenis) vervalt(nr int) dossier.Feit {
	return dossier.Feit{Nr: g.d.Nr() + 1, Gebeurd: g.klok, Vastgelegd: g.klok.Tijd().Add(23 * time.Hour), Door: mensen["mark"],
		Inhoud: &dossier.FeitGecorrigeerd{Feit: nr, Vervalt: true, Reden: "Niet gebeurd"}}
}

// laatsteCorrectieTelt: who corrects the day twice finds the second day, and who
// takes back that it did not happen finds it again.
func laatsteCorrectieTelt(g *geschiedenis) error {
	feiten := g.d.Feiten()
	if len(feiten) == 0 {
		return nil
	}
	i := rapid.IntRange(0, len(feiten)-1).Draw(g.r, "twee keer")
	oud := feiten[i]
	if _, is := oud.Inhoud.(*dossier.FeitGecorrigeerd); is {
		return nil
	}
	een, twee := g.vervalt(oud.Nr), g.vervalt(oud.Nr)
	_, inhoud, _ := dossier.Codeer(oud.Inhoud)
	twee.Nr++
	twee.Inhoud = &dossier.FeitGecorrigeerd{Feit: oud.Nr, Gebeurd: oud.Gebeurd.Plus(-1), Inhoud: inhoud, Reden: "Toch"}
	met := dossier.Fold(append(slices.Clone(feiten), een, twee))
	zo := slices.DeleteFunc(slices.Clone(feiten), func(f dossier.Feit) bool {
		c, is := f.Inhoud.(*dossier.FeitGecorrigeerd)
		return is && c.Feit == oud.Nr
	})
	zo[slices.IndexFunc(zo, func(f dossier.Feit) bool { return f.Nr == oud.Nr })].Gebeurd = oud.Gebeurd.Plus(-1)
	if verschil := zelfde(met, dossier.Fold(zo), g.o); verschil != "" {
		return fmt.Errorf("fact %d was corrected twice and the last does not count: %s", oud.Nr, verschil)
	}
	return nil
}

// zelfde names what differs between two cases besides which facts they have.
func zelfde(a, b dossier.Dossier, o dossier.Omgeving) string {
	plat := func(d dossier.Dossier) map[string]string {
		uit := map[string]string{"fase": string(d.Fase()), "recht": fmt.Sprintf("%+v", d.Recht()), "verblijven": fmt.Sprintf("%+v", d.Verblijven),
			"einde": d.GeplandEinde().String(), "vertrek": fmt.Sprintf("%+v", d.Vertrek)}
		for _, t := range d.Taken(o) {
			uit["taak "+t.ID] = fmt.Sprint(t.Stand, t.GedaanNr)
		}
		for _, t := range d.Termijnen(o) {
			uit["termijn "+t.ID] += fmt.Sprint(t.Begin, t.Uiterlijk, t.Gedaan, t.Vervallen)
		}
		return uit
	}
	x, y := plat(a), plat(b)
	for _, naam := range append(slices.Sorted(maps.Keys(x)), slices.Sorted(maps.Keys(y))...) {
		if x[naam] != y[naam] {
			return fmt.Sprintf("%s is %q, not %q", naam, x[naam], y[naam])
		}
	}
	return ""
}

// aanwezigheidVerdeelt: each day lived in a house is in one stretch, and no
// other day is.
func aanwezigheidVerdeelt(g *geschiedenis) error {
	van, tot := g.klok.Plus(-1200), g.klok.Plus(30)
	dagen := map[termijn.Datum]int{}
	for _, a := range g.d.Aanwezigheid(van, tot) {
		if a.Tot.Voor(a.Van) || a.Huis == "" || a.Nr == 0 {
			return fmt.Errorf("stretch %+v", a)
		}
		for dag := a.Van; !dag.Na(a.Tot); dag = dag.Plus(1) {
			dagen[dag]++
		}
	}
	for dag := van; !dag.Na(tot); dag = dag.Plus(1) {
		woonde := 0
		if slices.ContainsFunc(g.d.Verblijven, func(v dossier.Verblijf) bool { return !dag.Voor(v.Van) && (v.Tot.IsZero() || dag.Voor(v.Tot)) }) {
			woonde = 1
		}
		if dagen[dag] != woonde {
			return fmt.Errorf("%v counts %d times, want %d", dag, dagen[dag], woonde)
		}
	}
	return nil
}
