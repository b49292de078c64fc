package web

import (
	"slices"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
)

// afwegingBlad is the assessment of a dossier: what the framework says of the
// facts, and what each consultant judges.
type afwegingBlad struct {
	Kop          dossierKop
	Melding      *bladMelding
	Uitkomst     merkje
	Doorslag     []string
	Ontbreekt    []gegevenRegel
	Beoordelaars []beoordelaar
	Criteria     []criteriumBlad
	Eigen        string // address of the reader's own verdict, "" when it is not asked
	Verschil     string // address of the talk, "" when it is not asked
	Gedeeld      *gedeeldOordeel
}

// beoordelaar is one consultant with how far he is.
type beoordelaar struct {
	Naam   string
	U      string // ", u" behind the reader's own name
	Advies string
	Reden  string
	Stand  string // in words, while the verdict is not there to read
}

// criteriumBlad is one criterion with the outcome of the framework and the
// verdicts the reader may see, one per consultant.
type criteriumBlad struct {
	Uitsluiting                  bool // a verdict says whether it applies, not whether it is met
	ID, Titel, Uitleg, Bron, Pad string
	Kracht                       merkje
	Uitkomst                     merkje
	Spoor                        []spoorRegel
	Uitzondering                 string
	Oordelen                     []oordeelCel
	Verschilt                    bool
}

// oordeelCel is a verdict on one criterion.
type oordeelCel struct {
	Naam, Redenen string
	Oordeel       merkje
}

// spoorRegel is one condition with its outcome, in words.
type spoorRegel struct {
	Tekst, Gevonden string
	Uitkomst        merkje
	Onder           []spoorRegel
}

// gegevenRegel is one fact the framework asks for.
type gegevenRegel struct {
	ID, Vraag, Waarde, Redenen, Door, Pad, Bron string
	Bekend, Beoordeeld                          bool
}

// gedeeldOordeel is what came out of the talk over a difference.
type gedeeldOordeel struct{ Advies, Redenen, Op string }

func (s *Server) afweging(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	if z.Kader == nil || z.Beoordeling == nil {
		return errGeenPagina
	}
	n := namenVan(z)
	b := afwegingBlad{
		Kop: zaakKop(v, z), Uitkomst: kaderUitkomst(z.Beoordeling.Uitkomst, v.taal), Criteria: criteriaVan(v, z, n),
		Beoordelaars: beoordelaars(v, z, n), Melding: afwegingMelding(v, z),
	}
	if z.Beoordeling.Uitkomst != kader.Onbekend {
		for _, c := range z.Beoordeling.Doorslag() {
			b.Doorslag = append(b.Doorslag, c.ID+" "+c.Titel.In(v.taal))
		}
	}
	for _, g := range z.Beoordeling.Ontbreekt() {
		b.Ontbreekt = append(b.Ontbreekt, gegevenRegelVan(v, z, z.Beoordeling, g, n))
	}
	if magVastleggen(z, "oordeel_gegeven") {
		b.Eigen = formulierPad(z.ID, "oordeel_gegeven")
	}
	if magVastleggen(z, "verschil_besproken") && len(z.Dossier.Verschillen()) > 0 {
		b.Verschil = formulierPad(z.ID, "verschil_besproken")
	}
	if g := z.Dossier.Verschil; g != nil {
		b.Gedeeld = &gedeeldOordeel{adviesTekst(g.Inhoud.Advies, v.taal), g.Inhoud.Redenen, g.Op.Lang(v.taal)}
	}
	return v.toon(afwegingWeergave(v.dossierPagina(b.Kop, v.T("Afweging", "Assessment")), b))
}

func kaderUitkomst(u kader.Uitkomst, t taal.Taal) merkje {
	switch u {
	case kader.Voldaan:
		return merkje{taal.T("Voldoet aan het kader", "Meets the framework").In(t), "ok", "vink"}
	case kader.NietVoldaan:
		return merkje{taal.T("Voldoet niet aan het kader", "Does not meet the framework").In(t), "neg", "kruis"}
	}
	return merkje{taal.T("Nog niet te zeggen", "Cannot be said yet").In(t), "", "vraag"}
}

// afwegingMelding says where the two verdicts stand.
func afwegingMelding(v *verzoek, z *app.Zaak) *bladMelding {
	verschil := z.Dossier.Verschillen()
	switch {
	case magVastleggen(z, "oordeel_gegeven"):
		return &bladMelding{Toon: "", Tekst: v.T("Geef eerst uw eigen oordeel, los van uw collega. Daarna ziet u beide oordelen naast elkaar.",
			"Give your own verdict first, independent of your colleague. After that you see both verdicts side by side.")}
	case len(verschil) > 0 && z.Dossier.Verschil == nil:
		return &bladMelding{Toon: "warn", Tekst: v.T("De oordelen verschillen op ", "The verdicts differ on ") + opsomming(verschil) + v.T(". Bespreek dit samen; daarna kan het besluit naar de teamleider.", ". Discuss it together; after that the decision can go to the team leader.")}
	case len(z.Dossier.GeldendeOordelen()) > 1:
		return &bladMelding{Toon: "ok", Tekst: v.T("Beide oordelen zijn ingeleverd.", "Both verdicts are in.")}
	}
	return nil
}

func opsomming(namen []string) string {
	tekst := ""
	for i, n := range namen {
		if i > 0 {
			tekst += ", "
		}
		tekst += n
	}
	return tekst
}

// beoordelaars are the consultants assigned, first one first.
func beoordelaars(v *verzoek, z *app.Zaak, n namen) []beoordelaar {
	c := z.Dossier.Consulenten
	if c == nil {
		return nil
	}
	var lijst []beoordelaar
	for _, id := range []string{c.Inhoud.Eerste, c.Inhoud.Tweede} {
		if id == "" {
			continue
		}
		b := beoordelaar{Naam: n.van(id), Stand: v.T("Nog niet ingeleverd", "Not handed in yet")}
		o := z.Dossier.OordeelVan(id)
		switch {
		case o != nil && o.Inhoud.Advies != "":
			b.Stand, b.Advies, b.Reden = "", adviesTekst(o.Inhoud.Advies, v.taal), o.Inhoud.Redenen
		case o != nil || slices.Contains(z.Partijen.Ingeleverd, id):
			b.Stand = v.T("Ingeleverd. U ziet het na uw eigen oordeel.", "Handed in. You see it after your own verdict.")
		}
		if id == v.ik.Persoon {
			b.U = v.T(", u", ", you")
		}
		lijst = append(lijst, b)
	}
	return lijst
}

func adviesTekst(advies string, t taal.Taal) string {
	f, _ := dossier.SoortMet("oordeel_gegeven").Veld("advies")
	o, _ := f.Optie(advies)
	return o.Tekst.In(t)
}

func criteriaVan(v *verzoek, z *app.Zaak, n namen) []criteriumBlad {
	verschil := z.Dossier.Verschillen()
	var lijst []criteriumBlad
	for _, c := range z.Beoordeling.Criteria() {
		b := criteriumBladVan(v, z, c)
		b.Verschilt = slices.Contains(verschil, c.ID)
		b.Oordelen = oordelenOver(v, z, c, n)
		lijst = append(lijst, b)
	}
	return lijst
}

func criteriumBladVan(v *verzoek, z *app.Zaak, c kader.CriteriumUitkomst) criteriumBlad {
	b := criteriumBlad{
		ID: c.ID, Uitsluiting: c.Uitsluiting, Titel: c.Titel.In(v.taal), Uitleg: c.Uitleg.In(v.taal), Bron: c.Bron, Kracht: krachtMerkje(c.Kracht, v.taal),
		Pad: kaderPad(z.Kader) + "#" + c.ID, Uitkomst: criteriumUitkomst(c, v.taal), Spoor: []spoorRegel{spoorVan(c.Spoor(), v.taal)},
	}
	if c.Uitzondering != nil {
		b.Uitzondering = c.Uitzondering.ID + " " + c.Uitzondering.Titel.In(v.taal)
	}
	for _, u := range c.Sporen() {
		r := spoorVan(u.Spoor, v.taal)
		r.Tekst = taal.T("Uitzondering: ", "Exception: ").In(v.taal) + u.Titel.In(v.taal)
		r.Onder = []spoorRegel{spoorVan(u.Spoor, v.taal)}
		b.Spoor = append(b.Spoor, r)
	}
	return b
}

// criteriumUitkomst says what the framework makes of a criterion. Of an
// exclusion, met means that it does not apply.
func criteriumUitkomst(c kader.CriteriumUitkomst, t taal.Taal) merkje {
	switch {
	case c.Uitkomst == kader.Onbekend:
		return merkje{taal.T("Nog onbekend", "Not known yet").In(t), "o", "vraag"}
	case c.Uitsluiting && c.Uitkomst == kader.Voldaan:
		return merkje{taal.T("Geldt niet", "Does not apply").In(t), "y", "vink"}
	case c.Uitsluiting:
		return merkje{taal.T("Geldt", "Applies").In(t), "n", "kruis"}
	case c.Uitkomst == kader.Voldaan:
		return merkje{taal.T("Voldoet", "Met").In(t), "y", "vink"}
	}
	return merkje{taal.T("Voldoet niet", "Not met").In(t), "n", "kruis"}
}

// spoorVan writes a condition in words with what was found.
func spoorVan(s kader.Spoor, t taal.Taal) spoorRegel {
	r := spoorRegel{Tekst: voorwaardeTekst(s.Voorwaarde, t), Uitkomst: jaNeeMerkje(s.Uitkomst, t)}
	if s.Vorm == kader.Vergelijkt {
		r.Gevonden = s.Gegeven.Tekst(s.Gevonden).In(t)
	}
	for _, o := range s.Onder {
		r.Onder = append(r.Onder, spoorVan(o, t))
	}
	return r
}

func jaNeeMerkje(u kader.Uitkomst, t taal.Taal) merkje {
	switch u {
	case kader.Voldaan:
		return merkje{taal.T("klopt", "holds").In(t), "y", "vink"}
	case kader.NietVoldaan:
		return merkje{taal.T("klopt niet", "does not hold").In(t), "n", "kruis"}
	}
	return merkje{taal.T("onbekend", "unknown").In(t), "o", "vraag"}
}

// oordelenOver lists what each assigned consultant judged of a criterion, as
// far as the reader sees it.
func oordelenOver(v *verzoek, z *app.Zaak, criterium kader.CriteriumUitkomst, n namen) []oordeelCel {
	c := z.Dossier.Consulenten
	if c == nil {
		return nil
	}
	var cellen []oordeelCel
	for _, id := range []string{c.Inhoud.Eerste, c.Inhoud.Tweede} {
		if id == "" {
			continue
		}
		cel := oordeelCel{Naam: n.van(id), Oordeel: merkje{Tekst: v.T("Nog niet te zien", "Not to be seen yet"), Toon: "o"}}
		if o := z.Dossier.OordeelVan(id); o != nil {
			for _, x := range o.Inhoud.Oordelen {
				if x.Criterium == criterium.ID {
					cel.Oordeel, cel.Redenen = oordeelMerkje(x.Uitkomst, criterium.Uitsluiting, v.taal), x.Redenen
				}
			}
		}
		cellen = append(cellen, cel)
	}
	return cellen
}

// oordeelMerkje says what a consultant made of a criterion. A verdict on an
// exclusion reads as the framework's outcome does: it applies, or it does not.
func oordeelMerkje(u string, uitsluiting bool, t taal.Taal) merkje {
	tekst := oordeelTekst(u, uitsluiting).In(t)
	switch u {
	case dossier.OordeelVoldoet:
		return merkje{tekst, "y", "vink"}
	case dossier.OordeelVoldoetNiet:
		return merkje{tekst, "n", "kruis"}
	}
	return merkje{tekst, "o", "vraag"}
}

func oordeelTekst(u string, uitsluiting bool) taal.Tekst {
	switch {
	case u == dossier.OordeelVoldoet && uitsluiting:
		return taal.T("Geldt niet", "Does not apply")
	case u == dossier.OordeelVoldoetNiet && uitsluiting:
		return taal.T("Geldt", "Applies")
	case u == dossier.OordeelVoldoet:
		return taal.T("Voldoet", "Met")
	case u == dossier.OordeelVoldoetNiet:
		return taal.T("Voldoet niet", "Not met")
	}
	return taal.T("Nog onbekend", "Not known yet")
}
