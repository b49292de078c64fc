package demo

import (
	"slices"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/termijn"
)

// stadium is how far a history has come.
type stadium int

const (
	gesignaleerd stadium = iota
	gemeld
	bevestigd
	toegewezen
	uitKliniek
	onderzocht
	eersteOordeel
	beideOordelen
	besproken // and introduced at the house
	afgerond
	aangevraagd
	voorgesteld
	besloten
	verzonden
)

// plot is one history in a few words: where, how far, how many days are left of
// the term that runs, and what is special about it.
type plot struct {
	gemeente  string
	tot       stadium
	over      int // days left of the running term; for a signal the day it was given
	huis      string
	anders    func(*verhaal, *kader.Kader) // what makes it special, after the rest
	zonder    bool                         // the resident gave no consent
	verschil  bool                         // the consultants differ
	afwijzen  bool                         // it ends in a refusal
	afwijking bool                         // a grant against the assessment, with reasons
	soort     string                       // support asked for
	kort      bool                         // the treatment is short
	besluit   func(*verhaal, *dossier.BesluitVoorgesteld)

	// Of a history that goes on in the house.
	sinds    int  // day the resident moved in, 0 for none
	maanden  int  // term of the decision; 0: twelve
	digitaal bool // the resident takes part himself, and can sign in
}

// plots are the histories of the demo region. Together they show every list,
// every state of a term and every exception on the day the demo starts.
var plots = slices.Concat(totBesluit, naBesluit)

// totBesluit are the histories up to the decision.
var totBesluit = []plot{
	// Signals: fresh, old, without consent, broken off, prolonged.
	{gemeente: hilversum, tot: gesignaleerd, over: 0},
	{gemeente: hilversum, tot: gesignaleerd, over: -1, zonder: true},
	{gemeente: hilversum, tot: gesignaleerd, over: -6},
	{gemeente: gooiseMeren, tot: gesignaleerd, over: -3},
	{gemeente: gooiseMeren, tot: gesignaleerd, over: -20, anders: afgebroken},
	{gemeente: huizen, tot: gesignaleerd, over: -9, anders: verlengdVerblijf},
	{gemeente: blaricum, tot: gesignaleerd, over: -4},
	{gemeente: wijdemeren, tot: gesignaleerd, over: -2, zonder: true},
	{gemeente: almere, tot: gesignaleerd, over: -5},

	// Meldingen: new today, waiting for consultants, for another municipality, urgent.
	{gemeente: hilversum, tot: gemeld, over: 44},
	{gemeente: hilversum, tot: gemeld, over: 41},
	{gemeente: hilversum, tot: bevestigd, over: 38},
	{gemeente: hilversum, tot: bevestigd, over: 36, anders: spoed},
	{gemeente: gooiseMeren, tot: gemeld, over: 43},
	{gemeente: gooiseMeren, tot: bevestigd, over: 37},
	{gemeente: laren, tot: gemeld, over: 42},
	{gemeente: huizen, tot: gemeld, over: 40, soort: dossier.VormBegeleiding, anders: woontElders},
	{gemeente: wijdemeren, tot: bevestigd, over: 39},
	{gemeente: almere, tot: gemeld, over: 42},
	{gemeente: eemnes, tot: bevestigd, over: 35, zonder: true},

	// Investigations, from just begun to too late.
	{gemeente: hilversum, tot: toegewezen, over: 33, anders: inEigenWoorden},
	{gemeente: hilversum, tot: uitKliniek, over: 30, zonder: true},
	{gemeente: hilversum, tot: uitKliniek, over: 28, anders: vraagAanKliniek},
	{gemeente: hilversum, tot: onderzocht, over: 22, anders: toestemmingWeg},
	{gemeente: hilversum, tot: onderzocht, over: 15, huis: deWerf},
	{gemeente: hilversum, tot: eersteOordeel, over: 3},
	{gemeente: hilversum, tot: eersteOordeel, over: 5},
	{gemeente: hilversum, tot: eersteOordeel, over: 11, anders: beantwoord},
	{gemeente: hilversum, tot: beideOordelen, over: 6, verschil: true},
	{gemeente: hilversum, tot: beideOordelen, over: 9, verschil: true},
	{gemeente: hilversum, tot: besproken, over: 1, verschil: true},
	{gemeente: hilversum, tot: onderzocht, over: -3},
	{gemeente: hilversum, tot: beideOordelen, over: 0},
	{gemeente: gooiseMeren, tot: toegewezen, over: 34},
	{gemeente: gooiseMeren, tot: onderzocht, over: 19, anders: huisMeldtZich},
	{gemeente: gooiseMeren, tot: eersteOordeel, over: 8},
	{gemeente: gooiseMeren, tot: besproken, over: 4},
	{gemeente: huizen, tot: uitKliniek, over: 26, anders: gecorrigeerd},
	{gemeente: huizen, tot: eersteOordeel, over: 2, huis: meander},
	{gemeente: laren, tot: beideOordelen, over: 7, verschil: true},
	{gemeente: blaricum, tot: onderzocht, over: -1},
	{gemeente: wijdemeren, tot: onderzocht, over: 13, anders: geschil},
	{gemeente: wijdemeren, tot: eersteOordeel, over: 10, anders: geschilOpgelost},
	{gemeente: almere, tot: onderzocht, over: 17, huis: noorderlicht},
	{gemeente: almere, tot: eersteOordeel, over: 12, huis: noorderlicht},

	// Waiting for the application, for the proposal, for the decision.
	{gemeente: hilversum, tot: afgerond, over: 2},
	{gemeente: hilversum, tot: aangevraagd, over: 9},
	{gemeente: hilversum, tot: aangevraagd, over: 4, anders: uitstel},
	{gemeente: hilversum, tot: aangevraagd, over: 5, anders: afgezien},
	{gemeente: hilversum, tot: aangevraagd, over: 8, anders: vraagAanInwoner},
	{gemeente: hilversum, tot: aangevraagd, over: 3, anders: verlenging},
	{gemeente: hilversum, tot: voorgesteld, over: -2},
	{gemeente: hilversum, tot: voorgesteld, over: 0},
	{gemeente: hilversum, tot: voorgesteld, over: 4, huis: baken, afwijzen: true},
	{gemeente: gooiseMeren, tot: aangevraagd, over: 10, anders: plaatsingVooruit},
	{gemeente: gooiseMeren, tot: voorgesteld, over: 6, anders: dwangsom},
	{gemeente: hilversum, tot: voorgesteld, over: 7, huis: deWerf, afwijking: true},
	{gemeente: huizen, tot: voorgesteld, over: -9, anders: ingebreke},
	{gemeente: eemnes, tot: aangevraagd, over: 7},
	{gemeente: wijdemeren, tot: voorgesteld, over: 5},
	{gemeente: almere, tot: aangevraagd, over: 8, huis: noorderlicht},
	{gemeente: almere, tot: voorgesteld, over: 1, huis: noorderlicht},

	// Decided: to be sent, sent, refused; closed.
	{gemeente: hilversum, tot: besloten, over: 3},
	{gemeente: hilversum, tot: verzonden, over: 4},
	{gemeente: hilversum, tot: verzonden, over: -12, huis: meander},
	{gemeente: hilversum, tot: verzonden, over: -20, huis: deWerf, afwijzen: true},
	{gemeente: gooiseMeren, tot: verzonden, over: -8},
	{gemeente: gooiseMeren, tot: toegewezen, over: 21, anders: ingetrokken},
	{gemeente: huizen, tot: verzonden, over: -30},
	{gemeente: laren, tot: verzonden, over: -62, huis: baken, afwijzen: true, anders: gesloten},
	{gemeente: wijdemeren, tot: verzonden, over: -15},
	{gemeente: almere, tot: verzonden, over: -10, huis: noorderlicht},
	{gemeente: hilversum, tot: bevestigd, over: 12, soort: dossier.VormBegeleiding, anders: doorgezonden},
	{gemeente: gooiseMeren, tot: gesignaleerd, over: -90, anders: geenMelding},
}

// vertel tells the history of a plot, of which the melding falls on day begin
// and the application on day vraag.
func (v *verhaal) vertel(p plot, begin, vraag int, k *kader.Kader) {
	if p.tot == gesignaleerd {
		v.signaal(begin)
	} else {
		v.vertelMelding(p, begin, vraag, k)
	}
	if p.sinds != 0 {
		v.trektIn(p)
	}
	if p.anders != nil {
		p.anders(v, k)
	}
	v.verloopt()
}

// aanloop is how many days before moving in the melding was made.
const aanloop = 60

// begint counts back from the term that runs: the investigation, or after the
// application the decision; of who moved in from that day. The first day is that
// of the melding, or of a signal alone.
func (v *verhaal) begint(p plot) (begin, vraag int) {
	switch {
	case p.tot == gesignaleerd:
		return p.over, 0
	case p.sinds != 0:
		return p.sinds - aanloop, p.sinds - aanloop + 38
	case p.tot < aangevraagd:
		begin = v.eindigt(termijn.Onderzoek, p.over)
		return begin, begin + 40
	}
	vraag = v.eindigt(termijn.Beslissing, p.over)
	return vraag - 38, vraag
}

func (v *verhaal) vertelMelding(p plot, begin, vraag int, k *kader.Kader) {
	v.behandeling, v.ontslag = begin-30-v.r.IntN(40), begin+45+v.r.IntN(60)
	switch {
	case p.kort:
		v.behandeling, v.ontslag = begin-14, begin+22
	case p.sinds != 0:
		v.ontslag = p.sinds
	}
	v.signaal(begin - 12)
	v.melding(begin)
	stappen := []struct {
		na  stadium
		doe func()
	}{
		{bevestigd, func() { v.bevestigd(begin + 2) }},
		{toegewezen, func() { v.toegewezen(begin + 5) }},
		{toegewezen, func() { v.houdtContact(begin+6, p) }},
		{uitKliniek, func() { v.uitKliniek(begin + 8) }},
		{onderzocht, func() { v.onderzocht(begin+16, k, nil); v.alternatieven(begin + 17) }},
		{eersteOordeel, func() { v.oordeel(begin+22, true, k, p.advies(), p.niet()) }},
		{beideOordelen, func() { v.tweedeOordeel(begin+26, k, p) }},
		{besproken, func() { v.bespreekt(begin+29, p); v.kennismaking(begin + 31) }},
		{afgerond, func() { v.afgerond(begin+35, p.advies()) }},
		{aangevraagd, func() { v.aanvraag(vraag) }},
	}
	for _, s := range stappen {
		if s.na <= p.tot {
			s.doe()
		}
	}
	if p.tot >= voorgesteld {
		v.vertelBesluit(p, vraag)
	}
}

func (v *verhaal) vertelBesluit(p plot, vraag int) {
	b := v.toekenning(max(14, vraag+30))
	if p.tot == verzonden {
		b = v.toekenning(vraag + 21)
	}
	if p.sinds != 0 {
		b = v.toekenning(p.sinds)
	}
	if p.maanden > 0 {
		b.Maanden = p.maanden
	}
	if p.afwijking {
		b.Afwijking = "Er is geen huis met keurmerk dat deze inwoner binnen drie maanden kan helpen. De toezichthouder bezocht dit huis en zag geen bezwaar."
	}
	if p.afwijzen {
		b = v.afwijzing("EXL-03", "Regionaal afwegingskader § 3.1", geenKeurmerk)
	}
	if p.besluit != nil {
		p.besluit(v, b)
	}
	n := v.voorstel(vraag+5, b)
	if p.tot >= besloten {
		v.besluit(vraag+8, n)
	}
	if p.tot >= verzonden {
		v.verzonden(vraag + 9)
	}
}

const geenKeurmerk = "Het huis is geen lid van de VKS of heeft het keurmerk niet. De gemeente kiest alleen huizen met dat keurmerk."

// advies is what the consultants advise in a plot.
func (p plot) advies() string {
	if p.afwijzen {
		return dossier.AdviesGeen
	}
	return dossier.AdviesSafehouse
}

// niet are the criteria they find not met, with the reason.
func (p plot) niet() map[string]string {
	if p.afwijzen || p.afwijking {
		return map[string]string{"EXL-03": geenKeurmerk}
	}
	return nil
}

func (v *verhaal) tweedeOordeel(dag int, k *kader.Kader, p plot) {
	if !p.verschil {
		v.oordeel(dag, false, k, p.advies(), p.niet())
		return
	}
	v.oordeel(dag, false, k, p.advies(), map[string]string{
		"ADM-06": "De eerdere hulp was ambulant. Dat zie ik niet als een behandeling die eindigde in terugval."})
}

func (v *verhaal) bespreekt(dag int, p plot) {
	if !p.verschil {
		return
	}
	v.doet(dag, v.team.eerste, &dossier.VerschilBesproken{Advies: dossier.AdviesSafehouse,
		Oordelen: []dossier.CriteriumOordeel{{Criterium: "ADM-06", Uitkomst: dossier.OordeelVoldoet, Redenen: "De detox van 2023 telt mee, met brief van de kliniek."}},
		Redenen:  "Na het lezen van de ontslagbrief zijn we het eens."})
}
