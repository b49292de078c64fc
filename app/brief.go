package app

import (
	"cmp"
	"context"
	"slices"

	"halfweg/document"
	"halfweg/document/pdf"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// BriefSoort names a letter of a dossier.
type BriefSoort string

// The letters.
const (
	BriefOntvangst   BriefSoort = "ontvangst"
	BriefVerslag     BriefSoort = "verslag"
	BriefBeschikking BriefSoort = "beschikking"
	BriefWijziging   BriefSoort = "wijziging"  // of the decision, also a withdrawal
	BriefOpBezwaar   BriefSoort = "op-bezwaar" // the decision on an objection
	BriefBezwaar     BriefSoort = "bezwaar"    // receipt of an objection
	BriefEvaluatie   BriefSoort = "evaluatieverslag"

	// These are about one fact, and made when it is recorded.
	briefVraag      BriefSoort = "informatieverzoek"
	briefVerlenging BriefSoort = "verlengingsbericht"
	briefHoren      BriefSoort = "uitnodiging-hoorzitting"
	briefVerdaging  BriefSoort = "verdagingsbericht"
)

// Brief makes a letter as it would be sent today, to read before it is. What
// was sent is a document of the dossier, and never made again. It rests on the
// whole record, so that only who handles the dossier may. The evaluation report
// rests on what the reader sees, and is for house and resident too.
//
// Errors: *dossier.Weigering when the facts for it are not there yet,
// *GeenRechtFout, ErrNietGevonden.
func (a *App) Brief(ctx context.Context, ik toegang.Ik, id string, soort BriefSoort, t taal.Taal) (uit document.Document, err error) {
	err = a.kijk(ctx, ik, ActieZien, func(k *inkijk) error {
		l := k.Lezer
		z, p, err := a.zie(l, ik, id)
		if err != nil {
			return err
		}
		k.toontDeel(p, string(soort), toegang.Kern, toegang.Persoon)
		if soort == BriefEvaluatie {
			uit, err = evaluatieverslag(l, ik, z, p, t)
			return err
		}
		if mag := toegang.Mag(toegang.Vraag{Ik: ik, Handeling: toegang.BriefLezen, Partijen: p}); !mag.Ja {
			return &GeenRechtFout{Wat: taal.T("de brief bekijken", "read the letter"), Regel: mag.Regel}
		}
		bz, err := a.briefzaak(l, z, p, tekent(z.d, soort, ik.Wie), t)
		if err != nil {
			return err
		}
		if err := a.metLaatsteControlepunt(l, &bz, soort); err != nil {
			return err
		}
		uit, err = maakBrief(bz, soort)
		return err
	})
	if err != nil {
		return document.Document{}, err
	}
	return uit, nil
}

// evaluatieverslag makes the evaluation report from the facts as ik sees them.
// How the days of the stay count is derived from all facts.
func evaluatieverslag(l *store.Lezer, ik toegang.Ik, z *zaak, p toegang.Partijen, t taal.Taal) (document.Document, error) {
	if mag := toegang.ZietEvaluatie(ik, p); !mag.Ja {
		return document.Document{}, &GeenRechtFout{Wat: taal.T("het evaluatieverslag bekijken", "read the evaluation report"), Regel: mag.Regel}
	}
	d := dossier.Fold(toegang.Redigeer(ik, p, z.d.Feiten()))
	n := namen{l: l}
	uit := document.Zaak{Dossier: d, Omgeving: z.omgeving, Namen: n.inFeiten(d.Feiten()), Aanwezig: z.d.Aanwezigheid,
		Brief: document.Brief{Taal: t, Datum: p.Vandaag, Zaaknummer: z.nummer, Aan: ontvanger(zichtbaar(z.inwoner, ik, p))}}
	if n.fout != nil {
		return document.Document{}, n.fout
	}
	return uit.Evaluatieverslag()
}

func maakBrief(z document.Zaak, soort BriefSoort) (document.Document, error) {
	switch soort {
	case BriefOntvangst:
		return z.Ontvangstbevestiging()
	case BriefVerslag:
		return z.Onderzoeksverslag()
	case BriefBeschikking:
		return z.Beschikking()
	case BriefWijziging:
		return z.Wijziging()
	case BriefOpBezwaar:
		return z.OpBezwaar()
	case BriefBezwaar:
		return z.Bezwaarbevestiging()
	case briefVraag:
		return z.Informatieverzoek(z.Dossier.Nr())
	case briefVerlenging:
		return z.Verlengingsbericht(z.Dossier.Nr())
	case briefHoren:
		return z.Hooruitnodiging(z.Dossier.Nr())
	case briefVerdaging:
		return z.Verdagingsbericht(z.Dossier.Nr())
	}
	return document.Document{}, &OngeldigFout{Veld: "brief", Probleem: taal.T("Deze brief bestaat niet.", "This letter does not exist."),
		Uitweg: taal.T("Kies een brief uit het dossier.", "Choose a letter from the dossier.")}
}

// metBrief makes the letter that goes out with a fact, keeps its bytes and lets
// the fact name them. A fact that brings a document of its own needs none.
func (a *App) metBrief(s *store.Schrijver, ik toegang.Ik, z *zaak, na dossier.Dossier, f dossier.Feit) (dossier.Inhoud, error) {
	soort, naam := briefBij(f.Inhoud, na)
	if soort == "" {
		return f.Inhoud, nil
	}
	p := toegang.PartijenVan(z.id, na, f.Vastgelegd)
	p.Vandaag = f.Gebeurd
	bz, err := a.briefzaak(&s.Lezer, &zaak{id: z.id, nummer: z.nummer, inwoner: z.inwoner, d: na, omgeving: z.omgeving}, p, tekent(na, soort, ik.Wie), taal.NL)
	if err != nil {
		return nil, err
	}
	if err := a.metControlepunt(s, &bz, soort, f.Vastgelegd); err != nil {
		return nil, err
	}
	brief, err := maakBrief(bz, soort)
	if err != nil {
		return nil, err
	}
	bestand, err := pdf.Render(brief)
	if err != nil {
		return nil, err
	}
	d, err := s.BewaarDocument(store.Document{ID: a.nieuwID(), Dossier: z.id, Type: "application/pdf", Naam: naam, Persoon: ik.Persoon, Op: f.Vastgelegd}, bestand.Bytes)
	if err != nil {
		return nil, err
	}
	return metDocument(f.Inhoud, d.ID), nil
}

// briefBij says which letter goes out with a fact that led to na, "" for none.
func briefBij(i dossier.Inhoud, na dossier.Dossier) (BriefSoort, string) {
	switch x := i.(type) {
	case *dossier.OntvangstBevestigd:
		if x.Van == dossier.VanMelding && x.Document == "" {
			return BriefOntvangst, "ontvangstbevestiging.pdf"
		}
		if x.Van == dossier.VanBezwaar && x.Document == "" {
			return BriefBezwaar, "ontvangstbevestiging-bezwaar.pdf"
		}
	case *dossier.OnderzoekAfgerond:
		if x.Document == "" {
			return BriefVerslag, "onderzoeksverslag.pdf"
		}
	case *dossier.BeschikkingVerzonden:
		if x.Document == "" {
			return briefVan(na.VerzondenMet(na.Nr()))
		}
	case *dossier.InformatieGevraagd:
		if x.Aan == "inwoner" && x.Document == "" {
			return briefVraag, "informatieverzoek.pdf"
		}
	case *dossier.BeslistermijnVerlengd:
		if x.Document == "" {
			return briefVerlenging, "verlengingsbericht.pdf"
		}
	case *dossier.HoorzittingGepland:
		if x.Document == "" {
			return briefHoren, "uitnodiging-hoorzitting.pdf"
		}
	case *dossier.BezwaarVerdaagd:
		if x.Document == "" {
			return briefVerdaging, "verdagingsbericht.pdf"
		}
	}
	return "", ""
}

// briefVan is the letter of a decision that was sent.
func briefVan(b *dossier.Besluit) (BriefSoort, string) {
	if b != nil && b.Soort == "beschikking_gewijzigd" {
		return BriefWijziging, "wijziging-beschikking.pdf"
	}
	if b != nil && b.Soort == "beslissing_op_bezwaar_gegeven" {
		return BriefOpBezwaar, "beslissing-op-bezwaar.pdf"
	}
	return BriefBeschikking, "beschikking.pdf"
}

func metDocument(i dossier.Inhoud, id string) dossier.Inhoud {
	switch x := i.(type) {
	case *dossier.OntvangstBevestigd:
		y := *x
		y.Document = id
		return &y
	case *dossier.OnderzoekAfgerond:
		y := *x
		y.Document = id
		return &y
	case *dossier.BeschikkingVerzonden:
		y := *x
		y.Document = id
		return &y
	case *dossier.InformatieGevraagd:
		y := *x
		y.Document = id
		return &y
	case *dossier.BeslistermijnVerlengd:
		y := *x
		y.Document = id
		return &y
	case *dossier.HoorzittingGepland:
		y := *x
		y.Document = id
		return &y
	case *dossier.BezwaarVerdaagd:
		y := *x
		y.Document = id
		return &y
	}
	return i
}

// briefzaak gathers what a letter needs besides the facts; tekent signs it.
func (a *App) briefzaak(l *store.Lezer, z *zaak, p toegang.Partijen, tekent dossier.Wie, t taal.Taal) (document.Zaak, error) {
	n := namen{l: l}
	uit := document.Zaak{Dossier: z.d, Omgeving: z.omgeving, Namen: n.inFeiten(z.d.Feiten())}
	afzender, err := organisatieVan(l, p.Gemeente)
	if err != nil {
		return uit, err
	}
	contact := behandelaar(z.d, tekent)
	uit.Brief = document.Brief{Taal: t, Datum: p.Vandaag, Zaaknummer: z.nummer,
		Afzender: document.Afzender{Plaats: gemeente.Naam(p.Gemeente), Adres: aaneen(afzender.Adres+",", afzender.Postcode, afzender.Plaats),
			Telefoon: afzender.Telefoon, Email: afzender.Email, Web: afzender.Site},
		Aan: ontvanger(z.inwoner), Contact: document.Contactpersoon{Naam: n.persoon(contact), Telefoon: afzender.Telefoon, Email: afzender.Email},
		Ondertekenaar: document.Ondertekenaar{Naam: n.persoon(tekent.Persoon), Functie: tekent.Rol.Titel().In(t)}}
	if afzender.Adres == "" {
		uit.Brief.Afzender.Adres = ""
	}
	if z.omgeving.Kader != nil {
		if uit.Beoordeling, err = beoordeel(l, z.d, z.omgeving.Kader, p.Vandaag); err != nil {
			return uit, err
		}
	}
	uit.HuisPlaats, uit.Kwaliteit, err = huisInWoorden(l, z.d.Huis, p.Vandaag, t)
	return uit, cmp.Or(err, n.fout)
}

// organisatieVan returns the organisation that works for a municipality, the
// zero one when the register has none.
func organisatieVan(l *store.Lezer, code string) (store.Organisatie, error) {
	os, err := l.Organisaties(string(toegang.Gemeente))
	if i := slices.IndexFunc(os, func(o store.Organisatie) bool { return slices.Contains(o.Gemeenten, code) }); i >= 0 {
		return os[i], err
	}
	return store.Organisatie{}, err
}

// behandelaar is whom the resident can call.
func behandelaar(d dossier.Dossier, wie dossier.Wie) string {
	if d.Consulenten != nil {
		return d.Consulenten.Inhoud.Eerste
	}
	return wie.Persoon
}

// tekent is who signs a letter: of a decision whoever took it, else wie.
func tekent(d dossier.Dossier, soort BriefSoort, wie dossier.Wie) dossier.Wie {
	van := map[BriefSoort]string{BriefWijziging: "beschikking_gewijzigd", BriefOpBezwaar: "beslissing_op_bezwaar_gegeven"}[soort]
	for _, b := range slices.Backward(d.Besluiten) {
		if b.Soort == van {
			return b.Door
		}
	}
	overBezwaar := slices.Contains([]BriefSoort{BriefBezwaar, briefHoren, briefVerdaging}, soort)
	if d.Beschikking != nil && van == "" && !overBezwaar {
		return d.Beschikking.Door
	}
	return wie
}

func ontvanger(i store.Inwoner) document.Ontvanger {
	return document.Ontvanger{Aanspreekvorm: i.Aanspreekvorm, Voorletters: i.Voorletters, Tussenvoegsel: i.Tussenvoegsel, Achternaam: i.Achternaam,
		Adres: i.Adres, Postcode: i.Postcode, Plaats: i.Plaats}
}

// huisInWoorden says where a house is and what proof of quality it has that day.
func huisInWoorden(l *store.Lezer, huis string, op termijn.Datum, t taal.Taal) (plaats, kwaliteit string, err error) {
	if huis == "" {
		return "", "", nil
	}
	o, err := l.Organisatie(huis)
	if err != nil {
		return "", "", nietGevondenIsNiets(err)
	}
	geldig, err := geldigeBewijzen(l, huis, op)
	if slices.Contains(geldig, BewijsVKSLid) && slices.Contains(geldig, BewijsVKSKeurmerk) {
		kwaliteit = taal.T("lid van de VKS met het keurmerk", "member of the VKS with its label").In(t)
	}
	return gemeente.Naam(o.Gemeente), kwaliteit, err
}

// inFeiten names who, which organisations and which municipalities facts name.
func (n *namen) inFeiten(feiten []dossier.Feit) map[string]string {
	for _, f := range feiten {
		n.persoon(f.Door.Persoon)
		n.organisatie(f.Door.Organisatie)
		for _, v := range verwijzingen(f.Inhoud) {
			switch v.soort {
			case dossier.Persoon:
				n.persoon(v.id)
			case dossier.Organisatie:
				n.organisatie(v.id)
			case dossier.Gemeente:
				n.zoek(v.id, func(code string) (string, error) { return gemeente.Naam(code), nil })
			}
		}
	}
	return n.bekend
}
