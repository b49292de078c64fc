package app

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// totOordelen brings a new dossier to where both consultants have to judge.
func (p *proef) totOordelen() string {
	p.t.Helper()
	id := p.opent(fenna, signaal())
	p.doet(fenna, id, toestemming(gemeenteOrg, dossier.DeelZorg))
	p.doet(fenna, id, melding())
	p.dagen(1)
	p.doet(sanne, id, &dossier.OntvangstBevestigd{Van: dossier.VanMelding, Wijze: "brief"})
	p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
	return id
}

func oordeel(k *kader.Kader, advies string) *dossier.OordeelGegeven {
	o := &dossier.OordeelGegeven{Advies: advies, Redenen: "Redenen van dit oordeel"}
	for _, c := range slices.Concat(k.Criteria, k.Uitsluitingen) {
		o.Oordelen = append(o.Oordelen, dossier.CriteriumOordeel{Criterium: c.ID, Uitkomst: dossier.OordeelVoldoet, Redenen: "gezien"})
	}
	return o
}

// From signal to decision sent, by four people and a house: PROC-06, PROC-13,
// DEC-01, ADM-14.
func TestDeHeleLijn(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.totOordelen()
		k := p.zaak(mark, id).Kader
		p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))

		// The second consultant sees that the first judged, not what.
		if o := p.zaak(sanne, id).Dossier.OordeelVan("mark"); o == nil || o.Inhoud.Advies != "" || len(o.Inhoud.Oordelen) > 0 {
			t.Errorf("before his own verdict the second sees %+v", o)
		}
		weigering(t, p.legVast(mark, id, oordeel(k, dossier.AdviesSafehouse)), "") // one pair of eyes
		weigering(t, p.legVast(mark, id, afronding()), "uitkomst")
		p.doet(sanne, id, oordeel(k, dossier.AdviesSafehouse))
		for _, ik := range []toegang.Ik{mark, sanne, iris} {
			if z := p.zaak(ik, id); len(z.Dossier.GeldendeOordelen()) != 2 || z.Dossier.OordeelVan("mark").Inhoud.Advies == "" {
				t.Errorf("%s does not see both verdicts after they are in", ik.Persoon)
			}
		}
		p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
		p.doet(mark, id, afronding())
		p.dagen(2)
		p.doet(mark, id, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek"})
		p.doet(mark, id, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "24 uur toezicht",
			Huis: "de-kade", Begin: p.vandaag().Plus(20), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "Dit past", Afwijking: "Het huis is nieuw in het register."})
		b := &dossier.BeschikkingGegeven{Voorstel: p.nr(id), Mandaat: "artikel 3 van het Mandaatbesluit"}
		p.moet(p.Proef(ctx, iris, Opdracht{Dossier: id, Gezien: p.nr(id), Sleutel: "proef", Gebeurd: p.vandaag(), Inhoud: b}))
		p.doet(iris, id, b)
		p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
		if z := p.zaak(mark, id); z.Fase != dossier.FasePlaatsing {
			t.Errorf("after the decision was sent the phase is %s", z.Fase)
		}
		p.brieven(id)
	})
}

func afronding() *dossier.OnderzoekAfgerond {
	return &dossier.OnderzoekAfgerond{Uitkomst: dossier.AdviesSafehouse, Samenvatting: "Wat we bespraken",
		Onderzocht: []string{"behoeften", "eigen_kracht", "netwerk", "mantelzorger", "algemeen", "samenwerking", "bijdrage"}}
}

// brieven asserts that each letter was made once, is kept, and that the
// decision goes out once.
func (p *proef) brieven(id string) {
	p.t.Helper()
	z := p.zaak(mark, id)
	namen := map[string]Document{}
	for _, d := range z.Documenten {
		namen[d.Naam] = d
	}
	for _, naam := range []string{"ontvangstbevestiging.pdf", "onderzoeksverslag.pdf", "beschikking.pdf"} {
		d, inhoud, err := p.HaalDocument(ctx, mark, namen[naam].ID)
		if err != nil || d.Type != "application/pdf" || !bytes.HasPrefix(inhoud, []byte("%PDF-")) {
			p.t.Errorf("%s: %v %v", naam, d, err)
		}
	}
	if z.Dossier.Verzonden.Inhoud.Document != namen["beschikking.pdf"].ID {
		p.t.Error("the fact does not name the letter that was sent")
	}
	var uit []store.Uitvoer
	p.moet(p.Store.Lees(ctx, func(l *store.Lezer) (err error) { uit, err = l.UitvoerVan(id); return err }))
	if len(uit) != 1 || uit[0].Soort != "brief" || strings.Contains(string(uit[0].Inhoud), "Amrani") {
		p.t.Errorf("outbox: %+v", uit)
	}
	if _, _, err := p.HaalDocument(ctx, hugo, namen["beschikking.pdf"].ID); !errors.Is(err, ErrNietGevonden) {
		p.t.Errorf("another clinic reads the letter: %v", err)
	}
	if _, _, err := p.HaalDocument(ctx, fenna, namen["onderzoeksverslag.pdf"].ID); !errors.Is(err, ErrNietGevonden) {
		p.t.Errorf("the clinic reads the report without consent: %v", err)
	}
}

// After the decision each change, each decision on an objection and the receipt
// of an objection go out as a letter of their own, signed by who took that
// decision (Awb art. 3:41, 6:14 and 10:10).
func TestBriefNaHetBesluit(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	k := p.zaak(mark, id).Kader
	p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(sanne, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(mark, id, afronding())
	p.doet(mark, id, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek"})
	p.doet(mark, id, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "24 uur toezicht",
		Huis: "de-kade", Begin: p.vandaag().Plus(1), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "Dit past", Afwijking: "Het huis is nieuw in het register."})
	p.doet(iris, id, &dossier.BeschikkingGegeven{Voorstel: p.nr(id), Mandaat: "artikel 3 van het Mandaatbesluit"})
	besluit := p.nr(id)
	p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	p.dagen(5)
	p.doet(mark, id, &dossier.BezwaarOntvangen{Besluit: besluit, Van: dossier.DoorInwoner, Wijze: "brief", Gronden: "Te kort"})
	bezwaar := p.nr(id)
	p.doet(mark, id, &dossier.OntvangstBevestigd{Van: dossier.VanBezwaar, Wijze: "brief"})
	p.doet(tirza, id, &dossier.HoorzittingGepland{Bezwaar: bezwaar, Dag: p.vandaag().Plus(3), Tijd: "14.00 uur", Plaats: "Het gemeentehuis"})
	p.doet(tirza, id, &dossier.BezwaarVerdaagd{Bezwaar: bezwaar, Tot: p.vandaag().Plus(100), Instemming: true, Reden: "Een arts geeft advies"})
	p.doet(tirza, id, &dossier.HoorzittingGehouden{Bezwaar: bezwaar, Verslag: "Gehoord"})
	p.doet(tirza, id, &dossier.BeslissingOpBezwaarGegeven{Bezwaar: bezwaar, Uitkomst: dossier.Ongegrond, Redenen: "Een jaar is genoeg", Mandaat: "artikel 4 van het Mandaatbesluit"})
	p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	p.doet(mark, id, &dossier.WijzigingVoorgesteld{Soort: dossier.TijdelijkIntrekken, Grond: "voorwaarden", Vanaf: p.vandaag(), Tot: p.vandaag().Plus(7), Redenen: "Bedreiging", Weging: "Veiligheid gaat voor"})
	p.doet(iris, id, &dossier.BeschikkingGewijzigd{Voorstel: p.nr(id), Mandaat: "artikel 3 van het Mandaatbesluit"})
	p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})

	d := p.zaak(mark, id).Dossier
	for naam, doc := range map[string]string{"ontvangstbevestiging-bezwaar.pdf": d.Bezwaren[0].Bevestigd.Inhoud.Document,
		"uitnodiging-hoorzitting.pdf": d.Bezwaren[0].Uitnodiging.Inhoud.Document, "verdagingsbericht.pdf": d.Bezwaren[0].Verdagingen[0].Inhoud.Document,
		"beschikking.pdf": d.Besluiten[0].Verzonden.Inhoud.Document, "beslissing-op-bezwaar.pdf": d.Besluiten[1].Verzonden.Inhoud.Document, "wijziging-beschikking.pdf": d.Besluiten[2].Verzonden.Inhoud.Document} {
		x, inhoud, err := p.HaalDocument(ctx, mark, doc)
		if err != nil || x.Naam != naam || !bytes.HasPrefix(inhoud, []byte("%PDF-")) {
			t.Errorf("%s: %+v, %v", naam, x, err)
		}
	}
	for soort, door := range map[BriefSoort]string{BriefWijziging: "iris", BriefOpBezwaar: "tirza", BriefBezwaar: "mark", BriefBeschikking: "iris"} {
		b, err := p.Brief(ctx, mark, id, soort, taal.NL)
		if tekst := b.Text(); err != nil || !strings.Contains(tekst[strings.Index(tekst, "Met vriendelijke groet"):], p.naam(door)) {
			t.Errorf("%s is not signed by %s: %v\n%s", soort, door, err, tekst)
		}
	}
}

// naam is how letters name a person of the test.
func (p *proef) naam(persoon string) (naam string) {
	p.moet(p.Store.Lees(ctx, func(l *store.Lezer) error { m, err := l.Persoon(persoon); naam = m.Naam; return err }))
	return naam
}

// A question to the resident and a later date go out as letters too; a question
// to somebody else does not (Awb art. 4:14 and 4:15).
func TestBriefBijVraagEnVerlenging(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	k := p.zaak(mark, id).Kader
	p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(sanne, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(mark, id, afronding())
	p.doet(mark, id, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek"})
	p.doet(mark, id, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "de ontslagbrief", Tot: p.vandaag().Plus(7)})
	p.doet(mark, id, &dossier.InformatieGevraagd{Aan: "inwoner", Wat: "een huurcontract", Tot: p.vandaag().Plus(7)})
	p.doet(mark, id, &dossier.BeslistermijnVerlengd{Tot: p.vandaag().Plus(40), Reden: "Ziekte", Wijze: "brief"})
	z := p.zaak(mark, id)
	vraag, verlenging := z.Dossier.Vragen[1].Inhoud.Document, z.Dossier.Verlengingen[0].Inhoud.Document
	for naam, doc := range map[string]string{"informatieverzoek.pdf": vraag, "verlengingsbericht.pdf": verlenging} {
		d, inhoud, err := p.HaalDocument(ctx, mark, doc)
		if err != nil || d.Naam != naam || !bytes.HasPrefix(inhoud, []byte("%PDF-")) {
			t.Errorf("%s: %+v, %v", naam, d, err)
		}
	}
	if doc := z.Dossier.Vragen[0].Inhoud.Document; doc != "" {
		t.Errorf("the question to the clinic goes to the resident as %s", doc)
	}
}

// The letter on screen is made of the facts, by who handles the dossier only.
func TestBrief(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	b, err := p.Brief(ctx, mark, id, BriefOntvangst, taal.EN)
	if err != nil || !strings.Contains(b.Text(), "El Amrani") {
		t.Errorf("%v\n%s", err, b.Text())
	}
	_, err = p.Brief(ctx, mark, id, BriefBeschikking, taal.NL)
	weigering(t, err, "")
	var geen *GeenRechtFout
	if _, err := p.Brief(ctx, fenna, id, BriefOntvangst, taal.NL); !errors.As(err, &geen) {
		t.Errorf("the clinic makes letters: %v", err)
	}
	if _, err := p.Brief(ctx, hugo, id, BriefOntvangst, taal.NL); !errors.Is(err, ErrNietGevonden) {
		t.Errorf("another clinic: %v", err)
	}
	var fout *OngeldigFout
	if _, err := p.Brief(ctx, mark, id, "liefdesbrief", taal.NL); !errors.As(err, &fout) {
		t.Errorf("a letter that does not exist: %v", err)
	}
}

// ROLE-08: without consent the municipality reads that the clinic wrote, not
// what about somebody's health; with it, all of it.
func TestToestemmingOpentZorg(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, signaal())
		p.doet(fenna, id, melding())
		p.doet(iris, id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne"})
		if z := p.zaak(mark, id); z.Dossier.Signaal.Inhoud.Toelichting != "" || z.Dossier.Melding.Inhoud.Hulpvraag != "" || z.Dossier.Signaal.Inhoud.Kliniek == "" {
			t.Errorf("without consent: %+v", z.Dossier.Signaal.Inhoud)
		}
		if z := p.zaak(fenna, id); z.Dossier.Signaal.Inhoud.Toelichting == "" {
			t.Error("the clinic does not see what it wrote")
		}
		p.doet(fenna, id, toestemming(gemeenteOrg, dossier.DeelZorg))
		nr := p.nr(id)
		if z := p.zaak(mark, id); z.Dossier.Signaal.Inhoud.Toelichting == "" || z.Dossier.Melding.Inhoud.Hulpvraag == "" {
			t.Error("with consent the municipality still does not see it")
		}
		p.dagen(1)
		p.doet(fenna, id, &dossier.ToestemmingIngetrokken{Toestemming: nr, Wijze: "gesprek"})
		p.dagen(1)
		p.doet(fenna, id, &dossier.VoortgangGemeld{Toelichting: "Nieuwe diagnose"})
		z := p.zaak(mark, id)
		if z.Dossier.Signaal.Inhoud.Toelichting == "" {
			t.Error("what was shared is gone after the consent was withdrawn")
		}
		for _, f := range z.Dossier.Feiten() {
			if v, is := f.Inhoud.(*dossier.VoortgangGemeld); is && v.Toelichting != "" {
				t.Error("what came after the consent was withdrawn is shown")
			}
		}
	})
}

// A clinic sees the state of what it sent, without reasons; the house comes in
// when it is asked; the municipality elsewhere never.
func TestWieZietWat(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	k := p.zaak(mark, id).Kader
	p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))
	z := p.zaak(fenna, id)
	if z.Relatie != toegang.Aanmelder || len(z.Dossier.Oordelen) != 0 || z.Beoordeling != nil || z.Fase != dossier.FaseOnderzoek {
		t.Errorf("the clinic sees %s, %d verdicts, phase %s", z.Relatie, len(z.Dossier.Oordelen), z.Fase)
	}
	for _, t2 := range z.Taken {
		if t2.Feit == "oordeel_gegeven" || t2.Feit == "verschil_besproken" {
			t.Errorf("the clinic sees the task %q", t2.Wat.NL)
		}
	}
	if len(z.Taken) == 0 || len(z.Taken) >= len(p.zaak(mark, id).Taken) {
		t.Errorf("the clinic sees %d tasks, the consultant %d", len(z.Taken), len(p.zaak(mark, id).Taken))
	}
	if len(z.Inzagen) != 0 || len(p.zaak(iris, id).Inzagen) == 0 {
		t.Error("who looked is for the municipality and the resident")
	}
	if _, err := p.Dossier(ctx, ruben, id); !errors.Is(err, ErrNietGevonden) {
		t.Errorf("a house that nobody asked: %v", err)
	}
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	if z := p.zaak(ruben, id); z.Inwoner.BSN != "" || z.Inwoner.Achternaam == "" {
		t.Errorf("the house sees %+v", z.Inwoner)
	}
	if z := p.zaak(sanne, id); z.Inwoner.BSN == "" || slices.ContainsFunc(z.Mag, func(s *dossier.Soort) bool { return s.Naam == "signaal_gegeven" }) {
		t.Error("the consultant does not see the BSN, or may give signals")
	}
}

// Each look is recorded.
func TestInzage(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	for range 3 {
		p.zaak(iris, id)
	}
	n := 0
	for _, i := range p.zaak(iris, id).Inzagen {
		if i.Door == iris.Wie {
			n++
		}
	}
	if n != 3 {
		t.Errorf("iris looked three times, the log says %d", n)
	}
}

// Residents read their own dossier, and say how they want to be reached and what
// may be shared (7.8, ROLE-08); nobody else's is there for them.
func TestInwoner(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.totOordelen()
	wie := func(dossierID string) toegang.Ik {
		return toegang.Ik{Wie: dossier.Wie{Persoon: "inwoner-1", Rol: dossier.Inwoner}, Naam: "Samira El Amrani", Dossier: dossierID}
	}
	p.moet(p.BewaarPersoon(ctx, beheer, wie(id)))
	z := p.zaak(wie(id), id)
	if z.Relatie != toegang.Zelf || z.Dossier.Signaal.Inhoud.Toelichting == "" || z.Inwoner.BSN == "" || len(z.Taken) == 0 {
		t.Errorf("the resident sees %s, %+v", z.Relatie, z.Dossier.Signaal.Inhoud)
	}
	p.doet(wie(id), id, &dossier.BereikbaarheidOpgegeven{Digitaal: true})
	p.doet(wie(id), id, &dossier.StandpuntVastgelegd{Van: dossier.DoorInwoner, Standpunt: "Ik wil dit zelf"})
	var geen *GeenRechtFout
	if err := p.legVast(wie(id), id, &dossier.ConsulentenToegewezen{Eerste: "mark", Tweede: "sanne", Reden: "x"}); !errors.As(err, &geen) {
		t.Errorf("a resident assigns consultants: %v", err)
	}
	if w := p.werklijst(wie(id), WerklijstVraag{}); len(w.Rijen) != 1 {
		t.Errorf("the resident has %d dossiers in his list", len(w.Rijen))
	}
	if _, err := p.Dossier(ctx, wie("ander"), id); !errors.Is(err, ErrNietGevonden) {
		t.Errorf("another resident: %v", err)
	}
	p.doet(mark, id, oordeel(z.Kader, dossier.AdviesSafehouse))
	if o := p.zaak(wie(id), id).Dossier.OordeelVan("mark"); o == nil || o.Inhoud.Advies != "" {
		t.Errorf("before the decision the resident sees of a verdict: %+v", o)
	}
}
