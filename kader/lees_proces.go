package kader

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// procesRegel is a process rule frameworks can set: its key in the file, what
// it is called, how its value is read and how it is shown.
type procesRegel struct {
	sleutel string
	titel   taal.Tekst
	lees    func(*kaderLezer) veld
	toon    func(*Kader) RegelInzage
}

// RegelInzage is one process rule for showing.
type RegelInzage struct {
	Sleutel        string // key in the file: "four_eyes"
	Titel          taal.Tekst
	Gezet          bool // false: the framework is silent
	Waarde         taal.Tekst
	Tekst          taal.Tekst
	Uitzonderingen []RegelUitzondering
	Gegevens       []string
	Herkomst
}

// ProcesRegels returns all process rules there can be, in a fixed order, also
// those k is silent about.
func (k *Kader) ProcesRegels() []RegelInzage {
	lijst := make([]RegelInzage, len(procesRegels))
	for i, r := range procesRegels {
		lijst[i] = r.toon(k)
	}
	return lijst
}

// woorden are the values a process rule can take, with their names.
type woorden map[string]taal.Tekst

var (
	terugwerkend = woorden{
		"never":                taal.T("nooit", "never"),
		"in_principle_never":   taal.T("in principe niet", "in principle not"),
		"agreed_with_provider": taal.T("alleen als dat met de aanbieder is afgesproken", "only where agreed with the provider"),
	}
	besluitvormen = woorden{
		"beschermd_wonen": taal.T("beschermd wonen", "protected living (beschermd wonen)"),
		"ambulatory":      taal.T("ambulante ondersteuning", "ambulatory support"),
		"tailor_made":     taal.T("indicatie op maat", "tailor-made indication"),
	}
	leveringsvormen = woorden{
		"zin":         taal.T("zorg in natura", "care in kind"),
		"existing":    taal.T("bestaand ingekocht aanbod", "supply already bought"),
		"pgb":         taal.T("persoonsgebonden budget", "personal budget"),
		"quote":       taal.T("op offerte", "by quote"),
		"tailor_made": taal.T("maatwerkovereenkomst", "tailor-made agreement"),
	}
	plafonds = woorden{
		"beschermd_wonen": taal.T("het tarief voor beschermd wonen", "the rate for beschermd wonen"),
		"municipal_rate":  taal.T("het eigen tarief van de gemeente", "the municipality's own rate"),
	}
	bewijzen = woorden{
		"vks_member":              taal.T("lid van de VKS", "member of VKS"),
		"vks_label":               taal.T("VKS-keurmerk", "VKS quality label"),
		"hkz":                     taal.T("HKZ", "HKZ"),
		"iso_9001":                taal.T("ISO 9001 voor de zorg", "ISO 9001 for care"),
		"own_quality_frame":       taal.T("eigen kwaliteitskader bij inkoop", "own quality frame when buying"),
		"external_certification":  taal.T("certificering door een ander", "certification by a third party"),
		"bw_mo_requirements_2016": taal.T("kwaliteitseisen BW/MO 2016", "quality requirements BW/MO 2016"),
	}
	verantwoordelijken = woorden{
		"origin":       taal.T("gemeente van herkomst", "municipality of origin"),
		"registration": taal.T("gemeente van inschrijving", "municipality of registration"),
		"application":  taal.T("gemeente waar wordt aangevraagd", "municipality applied to"),
		"centre":       taal.T("centrumgemeente", "centre municipality"),
	}
	overnames = woorden{
		"best_place_for_recovery":      taal.T("gemeente die dan de beste plek voor herstel is", "municipality that is then the best place for recovery"),
		"where_resident_wants_to_live": taal.T("gemeente waar de inwoner wil wonen", "municipality where the resident wants to live"),
	}
	nazorggemeenten = woorden{
		"residence": taal.T("gemeente waar de inwoner woont of gaat wonen", "municipality where the resident lives or is going to live"),
		"origin":    taal.T("gemeente van herkomst", "municipality of origin"),
	}
	exitgronden = woorden{
		"positive_test": taal.T("positieve test", "positive test"),
		"danger":        taal.T("gevaar voor zichzelf of anderen", "danger to oneself or others"),
		"house_rules":   taal.T("herhaald overtreden van huisregels", "breaking house rules repeatedly"),
	}
	bewakers = woorden{
		"municipality":            taal.T("de gemeente zelf", "the municipality itself"),
		"region_of_establishment": taal.T("de regio waar het huis staat", "the region where the house stands"),
	}
	risicos = woorden{
		"provider":     taal.T("de aanbieder", "the provider"),
		"municipality": taal.T("de gemeente", "the municipality"),
	}
)

var procesRegels = []procesRegel{
	jaNeeRegel("practitioner_support", taal.T("Melding met steun van de behandelaar", "Notification supported by the practitioner"),
		func(p *Proces) *Regel[bool] { return &p.Behandelaarssteun }),
	jaNeeRegel("four_eyes", taal.T("Twee consulenten oordelen samen", "Two consultants judge together"),
		func(p *Proces) *Regel[bool] { return &p.VierOgen }),
	jaNeeRegel("introduction_before_decision", taal.T("Kennismaking voor het besluit", "Introduction before the decision"),
		func(p *Proces) *Regel[bool] { return &p.KennismakingVooraf }),
	woordRegel("retroactivity", taal.T("Terugwerkende kracht", "Retroactivity"), terugwerkend,
		func(p *Proces) *Regel[string] { return &p.Terugwerkend }),
	woordRegel("risk_before_decision", taal.T("Risico van zorg voor het besluit", "Risk of care before the decision"), risicos,
		func(p *Proces) *Regel[string] { return &p.EigenRisico }),
	getalRegel("max_term_months", taal.T("Langste duur van een besluit", "Longest term of a decision"),
		func(p *Proces) *Regel[int] { return &p.MaximaleDuur }),
	jaNeeRegel("extension_needs_alternative", taal.T("Voor verlengen eerst een andere voorziening onderzoeken", "Examine another provision before extending"),
		func(p *Proces) *Regel[bool] { return &p.AlternatiefBijVerlengen }),
	woordenRegel("decision_forms", taal.T("Vormen van het besluit", "Forms of the decision"), besluitvormen, true,
		func(p *Proces) *Regel[[]string] { return &p.Besluitvormen }),
	woordenRegel("delivery_forms", taal.T("Leveringsvormen", "Forms of delivery"), leveringsvormen, true,
		func(p *Proces) *Regel[[]string] { return &p.Leveringsvormen }),
	woordRegel("rate_ceiling", taal.T("Hoogste tarief", "Rate ceiling"), plafonds,
		func(p *Proces) *Regel[string] { return &p.Tariefplafond }),
	woordenRegel("quality_proofs", taal.T("Kwaliteitsbewijzen, alle vereist", "Quality proofs, all required"), bewijzen, false,
		func(p *Proces) *Regel[[]string] { return &p.Kwaliteitseisen }),
	woordenRegel("quality_proofs_accepted", taal.T("Kwaliteitsbewijzen die meetellen", "Quality proofs that count"), bewijzen, false,
		func(p *Proces) *Regel[[]string] { return &p.Kwaliteitsbewijzen }),
	woordRegel("quality_guard", taal.T("Wie de kwaliteit bewaakt", "Who guards quality"), bewakers,
		func(p *Proces) *Regel[string] { return &p.Kwaliteitsbewaker }),
	woordRegel("responsible_municipality", taal.T("Verantwoordelijke gemeente", "Responsible municipality"), verantwoordelijken,
		func(p *Proces) *Regel[string] { return &p.Verantwoordelijk }),
	woordRegel("takeover_after_year", taal.T("Wie het na een jaar overneemt", "Who takes over after a year"), overnames,
		func(p *Proces) *Regel[string] { return &p.OvernameNaJaar }),
	woordRegel("aftercare_municipality", taal.T("Gemeente die over ambulante nazorg besluit", "Municipality that decides on ambulatory aftercare"), nazorggemeenten,
		func(p *Proces) *Regel[string] { return &p.NazorgGemeente }),
	getallenRegel("evaluation_months", taal.T("Evaluaties na de start", "Evaluations after the start"),
		func(p *Proces) *Regel[[]int] { return &p.Evaluaties }),
	jaNeeRegel("support_only_when_client_pays", taal.T("Alleen ondersteuning betalen als de inwoner zelf woont en eet", "Pay only support when the resident pays stay and food"),
		func(p *Proces) *Regel[bool] { return &p.AlleenOndersteuning }),
	jaNeeRegel("housing_urgency", taal.T("Urgentie voor een woning na vertrek", "Housing urgency after leaving"),
		func(p *Proces) *Regel[bool] { return &p.Urgentie }),
	jaNeeRegel("handover_to_regional_provider", taal.T("Overdracht aan een aanbieder met regionaal contract", "Handover to a provider with a regional contract"),
		func(p *Proces) *Regel[bool] { return &p.OverdrachtInRegio }),
	woordenRegel("exit_grounds", taal.T("Gronden voor een gedwongen vertrek", "Grounds for a forced exit"), exitgronden, false,
		func(p *Proces) *Regel[[]string] { return &p.Exitgronden }),
	jaNeeRegel("guidance_after_exit", taal.T("Begeleiding door het huis na een exit", "Guidance by the house after an exit"),
		func(p *Proces) *Regel[bool] { return &p.BegeleidingNaExit }),
}

func jaNeeRegel(sleutel string, titel taal.Tekst, waar func(*Proces) *Regel[bool]) procesRegel {
	return nieuweRegel(sleutel, titel, waar, (*lezer).jaNee,
		func(b bool) taal.Tekst { return jaNee[btoi(b)] })
}

func getalRegel(sleutel string, titel taal.Tekst, waar func(*Proces) *Regel[int]) procesRegel {
	return nieuweRegel(sleutel, titel, waar, (*lezer).maanden,
		func(n int) taal.Tekst { return maanden(strconv.Itoa(n)) })
}

func getallenRegel(sleutel string, titel taal.Tekst, waar func(*Proces) *Regel[[]int]) procesRegel {
	lees := func(l *lezer, doel *[]int) veld {
		return l.elk(sleutel, func(n *yaml.Node) {
			var m int
			l.maanden(&m)(n)
			*doel = append(*doel, m)
		})
	}
	return nieuweRegel(sleutel, titel, waar, lees, func(ns []int) taal.Tekst {
		var s []string
		for _, n := range ns {
			s = append(s, strconv.Itoa(n))
		}
		return maanden(strings.Join(s, ", "))
	})
}

func maanden(n string) taal.Tekst { return taal.T(n+" maanden", n+" months") }

// maanden reads a number of months that makes sense as a term.
func (l *lezer) maanden(doel *int) veld {
	return func(n *yaml.Node) {
		l.getal(doel)(n)
		if n.ShortTag() == "!!int" && (*doel < 1 || *doel > 600) {
			l.fout(n.Line, tf("%s maanden kan niet", "%s months is not possible", kort(n.Value)),
				taal.T("geef 1 tot en met 600 maanden", "give 1 to 600 months"))
		}
	}
}

func woordRegel(sleutel string, titel taal.Tekst, w woorden, waar func(*Proces) *Regel[string]) procesRegel {
	lees := func(l *lezer, doel *string) veld { return keuze(l, doel, slices.Sorted(maps.Keys(w))...) }
	return nieuweRegel(sleutel, titel, waar, lees, w.tekst)
}

// woordenRegel holds a list of words; gesloten refuses words not in w.
func woordenRegel(sleutel string, titel taal.Tekst, w woorden, gesloten bool, waar func(*Proces) *Regel[[]string]) procesRegel {
	lees := func(l *lezer, doel *[]string) veld {
		if gesloten {
			return keuzes(l, doel, slices.Sorted(maps.Keys(w))...)
		}
		return l.ids(doel, patNaam)
	}
	return nieuweRegel(sleutel, titel, waar, lees, func(ids []string) taal.Tekst {
		var nl, en []string
		for _, id := range ids {
			nl, en = append(nl, w.tekst(id).NL), append(en, w.tekst(id).EN)
		}
		return taal.T(strings.Join(nl, ", "), strings.Join(en, ", "))
	})
}

func (w woorden) tekst(id string) taal.Tekst {
	if t, ok := w[id]; ok {
		return t
	}
	s := strings.ReplaceAll(id, "_", " ")
	return taal.T(s, s)
}

func nieuweRegel[T any](sleutel string, titel taal.Tekst, waar func(*Proces) *Regel[T],
	lees func(*lezer, *T) veld, tekst func(T) taal.Tekst) procesRegel {
	return procesRegel{
		sleutel: sleutel,
		titel:   titel,
		lees: func(l *kaderLezer) veld {
			r := waar(&l.k.Proces)
			return func(n *yaml.Node) { leesRegel(l, n, sleutel, r, lees(&l.lezer, &r.Waarde)) }
		},
		toon: func(k *Kader) RegelInzage {
			r := waar(&k.Proces)
			i := RegelInzage{Sleutel: sleutel, Titel: titel, Gezet: r.Gezet, Tekst: r.Tekst,
				Uitzonderingen: r.Uitzonderingen, Gegevens: r.Gegevens, Herkomst: r.Herkomst}
			if r.Gezet {
				i.Waarde = tekst(r.Waarde)
			}
			return i
		},
	}
}

func leesRegel[T any](l *kaderLezer, n *yaml.Node, sleutel string, r *Regel[T], waarde veld) {
	r.Gezet = true
	l.object(n, sleutel, l.metHerkomst(&r.Herkomst, velden{
		"value": waarde,
		"text":  l.tekst(&r.Tekst),
		"facts": l.elk("facts", func(n *yaml.Node) {
			if g := l.verwijs(n); g != nil {
				r.Gegevens = append(r.Gegevens, g.ID)
			}
		}),
		"exceptions": l.elk("exceptions", func(n *yaml.Node) {
			u := RegelUitzondering{Herkomst: Herkomst{Kracht: May}}
			l.object(n, "exception", l.metHerkomst(&u.Herkomst, velden{"id": l.id(&u.ID, patRegel), "text": l.tekst(&u.Tekst)}),
				"id", "source", "text")
			r.Uitzonderingen = append(r.Uitzonderingen, u)
		}),
	}), "value", "force", "source", "text")
}

func (l *kaderLezer) proces(n *yaml.Node) {
	v := velden{}
	for _, r := range procesRegels {
		v[r.sleutel] = r.lees(l)
	}
	l.object(n, "process", v)
}

func (l *kaderLezer) termijn(n *yaml.Node) {
	t := &TermijnRegel{regel: n.Line}
	lengte := func(n *yaml.Node) {
		l.object(n, "length", velden{
			"days": l.getal(&t.Lengte.Dagen), "weeks": l.getal(&t.Lengte.Weken),
			"months": l.getal(&t.Lengte.Maanden), "years": l.getal(&t.Lengte.Jaren),
		})
		e := t.Lengte
		if min(e.Dagen, e.Weken, e.Maanden, e.Jaren) < 0 || e.Dagen+e.Weken+e.Maanden+e.Jaren == 0 ||
			max(e.Dagen, e.Weken, e.Maanden, e.Jaren) > 10_000 {
			l.fout(n.Line, taal.T("de lengte van de termijn kan niet", "the length of the term is not possible"),
				taal.T("geef days, weeks, months of years, meer dan nul", "give days, weeks, months or years, more than zero"))
		}
	}
	l.object(n, "term", l.metHerkomst(&t.Herkomst, velden{
		"id": l.id(&t.ID, patNaam), "title": l.tekst(&t.Titel), "from": l.id(&t.Vanaf, patNaam),
		"backward": l.jaNee(&t.Terug), "target": l.jaNee(&t.Streef), "law": l.regel(&t.Wet), "length": lengte,
	}), "id", "title", "from", "length", "force", "source")
	l.uniek(n, t.ID, &t.Herkomst)
	l.k.Termijnen = append(l.k.Termijnen, t)
}

func (l *kaderLezer) plicht(n *yaml.Node) {
	p := &Plicht{regel: n.Line}
	wie := slices.Sorted(maps.Keys(partijen))
	l.object(n, "duty", l.metHerkomst(&p.Herkomst, velden{
		"id": l.id(&p.ID, patRegel), "who": keuze(&l.lezer, &p.Wie, wie...), "to": keuzes(&l.lezer, &p.Aan, wie...),
		"what": l.tekst(&p.Wat), "from": l.id(&p.Vanaf, patNaam), "if": l.id(&p.Als, patNaam),
		"done_by": l.ids(&p.GedaanDoor, patNaam), "until": l.id(&p.Tot, patNaam),
		"within": func(n *yaml.Node) {
			l.id(&p.Termijn, patNaam)(n)
			if p.Termijn != Direct && l.k.Termijn(p.Termijn) == nil {
				f := onbekendeNaam(taal.T("termijn", "term"), p.Termijn, append(l.termijnIDs(), Direct))
				l.fout(n.Line, f.Wat, f.Uitweg)
			}
		},
	}), "id", "who", "what", "force", "source")
	if p.Vanaf == "" && p.Termijn != "" {
		l.fout(n.Line, tf("plicht %s heeft een termijn maar geen begin", "duty %s has a term but no start", p.ID),
			taal.T("voeg from: toe, of haal within: weg", "add from:, or remove within:"))
	}
	if p.Vanaf == "" && p.Tot != "" {
		l.fout(n.Line, tf("plicht %s heeft een einde maar geen begin", "duty %s has an end but no start", p.ID),
			taal.T("voeg from: toe, of haal until: weg", "add from:, or remove until:"))
	}
	l.uniek(n, p.ID, &p.Herkomst)
	l.k.Plichten = append(l.k.Plichten, p)
}

func (l *kaderLezer) termijnIDs() []string {
	var ids []string
	for _, t := range l.k.Termijnen {
		ids = append(ids, t.ID)
	}
	return ids
}
