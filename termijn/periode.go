package termijn

// Periode names a period in wet.yaml.
type Periode string

// The periods of the Wmo 2015, the Awb and the two documents. Each counts from
// the event named behind it.
const (
	PersoonlijkPlan  Periode = "persoonlijk_plan" // melding
	Onderzoek        Periode = "onderzoek"        // melding
	AchtWeken        Periode = "acht_weken"       // melding; a guideline, shown beside the law
	Spoed            Periode = "spoed"            // melding; at once, the same day
	Beslissing       Periode = "beslissing"       // aanvraag; see Wet.Beslissing for suspensions
	NietBehandelen   Periode = "niet_behandelen"  // supplement, or last day to supplement
	Bezwaar          Periode = "bezwaar"          // day the decision was sent
	BezwaarPerPost   Periode = "bezwaar_per_post" // last day to object
	BezwaarBesluit   Periode = "beslissing_op_bezwaar"
	BezwaarCommissie Periode = "beslissing_op_bezwaar_met_commissie"
	VerdagingBezwaar Periode = "verdaging"
	Beroep           Periode = "beroep" // day the decision on the objection was sent

	NaIngebrekestelling Periode = "na_ingebrekestelling" // the later of lapse and notice of default
	Dwangsombesluit     Periode = "dwangsombesluit"      // last day of penalty

	Bewaren     Periode = "bewaren"     // day the record was made or received
	Vernietigen Periode = "vernietigen" // request for erasure

	Uitstroombericht  Periode = "uitstroombericht"  // planned outflow, counted back
	Halfjaarevaluatie Periode = "halfjaarevaluatie" // start
	Jaartoets         Periode = "jaartoets"         // start
	VMR               Periode = "vmr"               // start of the stay
)

// Perioden lists the periods in the order of the chain.
func Perioden() []Periode {
	return []Periode{PersoonlijkPlan, Onderzoek, AchtWeken, Spoed, Beslissing, NietBehandelen, Bezwaar,
		BezwaarPerPost, BezwaarBesluit, BezwaarCommissie, VerdagingBezwaar, Beroep, NaIngebrekestelling, Dwangsombesluit,
		Bewaren, Vernietigen, Uitstroombericht, Halfjaarevaluatie, Jaartoets, VMR}
}
