package web

import (
	"slices"

	"halfweg/dossier"
	"halfweg/taal"
)

// eigenWoorden is the form of a kind of fact as the resident reads it, where the
// form for everybody would speak about him instead of to him, or ask what is
// plain when he fills it in himself.
type eigenWoorden struct {
	doen, uitleg taal.Tekst
	vast         map[string]string       // answers that are given by him being the one who answers
	weg          []string                // fields that are not asked
	label        map[string]taal.Tekst   // other words for a field
	hulp         map[string]taal.Tekst   // help at a field
	opties       map[string][]taal.Tekst // other words for the choices of a field, in their order
}

var zelfDigitaal = map[string]string{"wijze": "digitaal"}

// eigen are those words by kind. A kind that is not here is plain as it is.
var eigen = map[string]eigenWoorden{
	"melding_gedaan": {
		doen:   taal.T("De gemeente om hulp vragen", "Ask the municipality for help"),
		uitleg: taal.T("Dit heet een melding. De gemeente kijkt daarna welke hulp bij u past. Dat duurt ten hoogste zes weken.", "This is called a notice. The municipality then looks which help suits you. That takes six weeks at most."),
		vast:   map[string]string{"wijze": "digitaal", "hoedanigheid": dossier.DoorInwoner}, weg: []string{"indiener", "indienerNaam", "steunstuk"},
		label: map[string]taal.Tekst{
			"gemeente": taal.T("Aan welke gemeente vraagt u hulp?", "Which municipality do you ask for help?"), "woongemeente": taal.T("In welke gemeente staat u ingeschreven?", "In which municipality are you registered?"),
			"ondersteuning": taal.T("Welke hulp vraagt u?", "Which help do you ask for?"), "behandelaarssteun": taal.T("Stuurt u een brief van uw behandelaar mee?", "Do you send a letter of your practitioner along?"),
			"hulpvraag": taal.T("Waar heeft u hulp bij nodig?", "What do you need help with?"), "wensHuis": taal.T("Naar welk safehouse wilt u?", "To which safehouse do you want to go?"),
			"vestiging": taal.T("Weet u al waar u na het safehouse wilt wonen?", "Do you know already where you want to live after the safehouse?"), "vestigingIn": taal.T("In welke gemeente wilt u dan wonen?", "In which municipality do you want to live then?"),
		},
		hulp: map[string]taal.Tekst{"woongemeente": taal.T("Alleen als dat een andere gemeente is.", "Only when it is another municipality."), "ondersteuning": taal.T("Weet u het niet? Kies dan de laatste.", "Do you not know? Then choose the last one.")},
		opties: map[string][]taal.Tekst{
			"ondersteuning": {taal.T("Een plek om te wonen, met dag en nacht hulp", "A place to live, with help day and night"), taal.T("Hulp bij het leven van elke dag", "Help with everyday life"), taal.T("Dat weet ik nog niet", "I do not know yet")},
			"vestiging":     {taal.T("Ja, terug naar waar ik vandaan kom", "Yes, back to where I come from"), taal.T("Ja, in een andere gemeente", "Yes, in another municipality"), taal.T("Nee, nog niet", "No, not yet")},
		},
	},
	"aanvraag_gedaan": {
		doen:   taal.T("Uw aanvraag doen", "Apply"),
		uitleg: taal.T("Hiermee vraagt u de gemeente om een besluit. De gemeente beslist daarna binnen twee weken.", "With this you ask the municipality for a decision. The municipality then decides within two weeks."),
		vast:   map[string]string{"wijze": "digitaal", "hoedanigheid": dossier.DoorInwoner}, weg: []string{"indiener", "indienerNaam", "document"},
		label: map[string]taal.Tekst{"ondertekend": taal.T("Zet u uw handtekening?", "Do you sign?"), "gevraagd": taal.T("Wat vraagt u aan de gemeente?", "What do you ask of the municipality?")},
		hulp:  map[string]taal.Tekst{"ondertekend": taal.T("Met ja tekent u deze aanvraag.", "With yes you sign this application."), "gevraagd": taal.T("Bijvoorbeeld: een plek in een safehouse voor een jaar.", "For example: a place in a safehouse for a year.")},
	},
	"melding_ingetrokken": {
		doen:   taal.T("Stoppen met uw vraag om hulp", "Stop your request for help"),
		uitleg: taal.T("De gemeente stopt dan met kijken welke hulp bij u past. U kunt later altijd opnieuw om hulp vragen.", "The municipality then stops looking which help suits you. You can always ask for help again later."),
		vast:   map[string]string{"hoedanigheid": dossier.DoorInwoner}, label: map[string]taal.Tekst{"reden": taal.T("Wilt u zeggen waarom?", "Do you want to say why?")},
	},
	"aanvraag_ingetrokken": {
		doen:   taal.T("Stoppen met uw aanvraag", "Stop your application"),
		uitleg: taal.T("Er komt dan geen besluit. U kunt later opnieuw een aanvraag doen.", "There will be no decision then. You can apply again later."),
		vast:   map[string]string{"hoedanigheid": dossier.DoorInwoner}, label: map[string]taal.Tekst{"reden": taal.T("Wilt u zeggen waarom?", "Do you want to say why?")},
	},
	"bereikbaarheid_opgegeven": {
		doen:  taal.T("Kiezen hoe u brieven krijgt", "Choose how you get letters"),
		label: map[string]taal.Tekst{"digitaal": taal.T("Wilt u brieven digitaal krijgen?", "Do you want to get letters digitally?")},
	},
	"persoonlijk_plan_ontvangen": {
		doen:   taal.T("Uw eigen plan inleveren", "Hand in your own plan"),
		uitleg: taal.T("In uw plan staat wat u nodig heeft en wat u zelf kunt. Iemand mag u helpen met schrijven. De gemeente gebruikt uw plan.", "Your plan says what you need and what you can do yourself. Somebody may help you write. The municipality uses your plan."),
		vast:   zelfDigitaal, label: map[string]taal.Tekst{"document": taal.T("Een papier dat u heeft toegevoegd", "A paper you added"), "samenvatting": taal.T("Wat staat er in uw plan?", "What does your plan say?")},
		hulp: map[string]taal.Tekst{"samenvatting": taal.T("U mag uw hele plan hier opschrijven.", "You may write your whole plan here.")},
	},
	"standpunt_vastgelegd": {
		doen:   taal.T("Vertellen wat u vindt", "Tell what you think"),
		uitleg: taal.T("De gemeente vraagt wat u zelf wilt. Uw mening telt mee. De gemeente leest dit.", "The municipality asks what you want yourself. Your opinion counts. The municipality reads this."),
		vast:   map[string]string{"van": "inwoner"}, weg: []string{"naam"}, label: map[string]taal.Tekst{"standpunt": taal.T("Wat vindt u? Wat wilt u?", "What do you think? What do you want?")},
	},
	"notitie_geplaatst": {
		doen:   taal.T("Een bericht sturen of iets vragen", "Send a message or ask something"),
		uitleg: taal.T("De gemeente leest uw bericht. Het komt in uw dossier. Heeft u een vraag voor het huis? Vraag het daar zelf.", "The municipality reads your message. It goes into your record. Do you have a question for the house? Ask there yourself."),
		label:  map[string]taal.Tekst{"onderwerp": taal.T("Waarover gaat het?", "What is it about?"), "tekst": taal.T("Uw bericht", "Your message")},
	},
	"informatie_ontvangen": {
		doen:   taal.T("Antwoord geven op een vraag", "Answer a question"),
		uitleg: taal.T("De gemeente wacht op uw antwoord. Daarna gaat zij verder met uw aanvraag.", "The municipality waits for your answer. After that it goes on with your application."),
		label: map[string]taal.Tekst{"vraag": taal.T("Op welke vraag?", "To which question?"), "volledig": taal.T("Is dit uw hele antwoord?", "Is this your whole answer?"),
			"document": taal.T("Een papier dat u heeft toegevoegd", "A paper you added"), "toelichting": taal.T("Uw antwoord", "Your answer")},
	},
	"gegeven_vastgesteld": {doen: taal.T("Een vraag beantwoorden", "Answer a question")},
	"document_toegevoegd": {
		doen:  taal.T("Een papier toevoegen", "Add a paper"),
		label: map[string]taal.Tekst{"soort": taal.T("Wat voor papier is het?", "What kind of paper is it?"), "titel": taal.T("Hoe heet het papier?", "What is the paper called?"), "deel": taal.T("Waar gaat het over?", "What is it about?")},
		hulp:  map[string]taal.Tekst{"soort": taal.T("Weet u het niet? Kies dan de laatste.", "Do you not know? Then choose the last one.")},
		opties: map[string][]taal.Tekst{
			"soort": {taal.T("Een brief van uw behandelaar", "A letter of your practitioner"), taal.T("Uw eigen plan", "Your own plan"), taal.T("Uw toestemming", "Your consent"), taal.T("Uw aanvraag met handtekening", "Your signed application"),
				taal.T("Een verslag van het huis", "A report of the house"), taal.T("Een verslag van de gemeente", "A report of the municipality"), taal.T("De brief met het besluit", "The letter with the decision"), taal.T("Een brief", "A letter"), taal.T("Iets anders", "Something else")},
			"deel": {taal.T("Hoe het gaat en wie u helpt", "How it goes and who helps you"), taal.T("Uw behandeling en gezondheid", "Your treatment and health"), taal.T("Welke hulp bij u past", "Which help suits you"), taal.T("Het besluit", "The decision")},
		},
	},
	"adres_afgeschermd": {
		doen:   taal.T("Uw adres geheim maken", "Make your address secret"),
		uitleg: taal.T("Alleen u en de mensen die u kiest, zien dan nog waar u woont. Schrijf uw adres ook niet op in berichten: wat u daar typt, kunnen anderen lezen.", "Only you and the people you choose then still see where you live. Do not write your address in messages either: others can read what you type there."),
		label:  map[string]taal.Tekst{"reden": taal.T("Waarom wilt u dit?", "Why do you want this?"), "mensen": taal.T("Wie mag uw adres wel zien?", "Who may see your address?")},
	},
	"adres_afscherming_opgeheven": {
		doen:   taal.T("Uw adres niet meer geheim houden", "No longer keep your address secret"),
		uitleg: taal.T("Iedereen die u helpt, ziet uw adres dan weer.", "Everybody who helps you then sees your address again."),
		label:  map[string]taal.Tekst{"reden": taal.T("Waarom is het niet meer nodig?", "Why is it no longer needed?")},
	},
	"feit_gecorrigeerd": {doen: taal.T("Verbeteren wat u zelf invulde", "Correct what you filled in yourself")},
	"toestemming_gegeven": {
		doen:   taal.T("Iemand toestemming geven", "Give somebody consent"),
		uitleg: taal.T("U zegt wie uw gegevens mag zien, en welke. U mag altijd weer nee zeggen.", "You say who may see your data, and which. You may always say no again."),
		vast:   zelfDigitaal, weg: []string{"document"},
		label: map[string]taal.Tekst{"delen": taal.T("Welke gegevens?", "Which data?"), "van": taal.T("Wie heeft de gegevens nu?", "Who has the data now?"), "doel": taal.T("Waarom mag die ze zien?", "Why may they see them?")},
		hulp:  map[string]taal.Tekst{"tot": taal.T("Laat leeg als het mag tot u nee zegt.", "Leave empty when it is allowed until you say no.")},
	},
	"toestemming_ingetrokken": {
		doen: taal.T("Toestemming stoppen", "Stop a consent"), vast: zelfDigitaal,
		uitleg: taal.T("Stoppen mag altijd. U hoeft niet te zeggen waarom. Wat al gedeeld is, kan niemand terughalen.", "You may always stop. You need not say why. What was shared already, nobody can take back."),
	},
	"voorwaarden_ondertekend": {
		doen: taal.T("De huisregels tekenen", "Sign the house rules"), vast: map[string]string{"wijze": dossier.OndertekendDigitaal}, weg: []string{"document"},
		uitleg: taal.T("Lees de regels hieronder. Snapt u iets niet? Vraag het huis om uitleg voordat u tekent. Met de knop zet u uw handtekening.", "Read the rules below. Is something not clear? Ask the house to explain before you sign. With the button you sign."),
		label:  map[string]taal.Tekst{"voorwaarden": taal.T("Welke regels?", "Which rules?")},
	},
	"uitstroomadres_vastgelegd": {
		doen:   taal.T("Een adres geven voor als het misgaat", "Give an address for when it goes wrong"),
		uitleg: taal.T("Bij wie kunt u slapen als u ineens weg moet? Vraag eerst of dat goed is. Vul het hele adres in. Heeft u geen adres? Zeg dat ook. Dan zoeken wij met u mee.", "With whom can you stay if you suddenly have to leave? Ask that person first. Fill in the whole address. Do you have no address? Say so too. Then we help you look."),
		label:  map[string]taal.Tekst{"reden": taal.T("Wat heeft u al geprobeerd?", "What have you tried?")},
		hulp:   map[string]taal.Tekst{"reden": taal.T("Alleen als u geen adres heeft.", "Only when you have no address.")},
	},
	"uitstroomplan_akkoord": {
		doen:   taal.T("Zeggen wat u van uw plan vindt", "Say what you think of your plan"),
		uitleg: taal.T("Lees het plan voor na het safehouse. Bent u het er niet mee eens? Schrijf dan op wat u anders wilt.", "Read the plan for after the safehouse. Do you disagree? Then write down what you want to be different."),
	},
	"bezwaar_ontvangen": {
		doen:   taal.T("Bezwaar maken", "Make an objection"),
		uitleg: taal.T("Bent u het niet eens met een besluit? Zeg waarom. Iemand anders kijkt er dan opnieuw naar. U mag er ook over komen praten. Het kost niets.", "Do you disagree with a decision? Say why. Somebody else then looks at it again. You may also come and talk about it. It costs nothing."),
		vast:   map[string]string{"wijze": "digitaal", "van": dossier.DoorInwoner}, weg: []string{"naam", "gepost", "document"},
		label: map[string]taal.Tekst{"gronden": taal.T("Waarom bent u het er niet mee eens?", "Why do you disagree?"), "teLaat": taal.T("Bent u later dan zes weken? Waarom?", "Are you later than six weeks? Why?")},
	},
	"bezwaar_ingetrokken": {
		doen: taal.T("Uw bezwaar stoppen", "Stop your objection"), vast: zelfDigitaal, label: map[string]taal.Tekst{"reden": taal.T("Wilt u zeggen waarom?", "Do you want to say why?")},
		uitleg: taal.T("Het besluit blijft dan zoals het is. Niemand kijkt er meer opnieuw naar.", "The decision then stays as it is. Nobody looks at it again any more."),
	},
	"beroep_ingesteld": {
		doen:   taal.T("Doorgeven dat u naar de rechter gaat", "Tell that you go to court"),
		uitleg: taal.T("U vraagt de rechter zelf, met een brief. In de brief van de gemeente staat hoe. Hier zegt u alleen dat u het heeft gedaan.", "You ask the court yourself, with a letter. The letter of the municipality says how. Here you only say that you did."),
		label:  map[string]taal.Tekst{"rechtbank": taal.T("Welke rechtbank?", "Which court?"), "kenmerk": taal.T("Het nummer van uw zaak bij de rechtbank", "The number of your case at the court")},
	},
	"ingebrekestelling_ontvangen": {
		doen:   taal.T("Zeggen dat het besluit te laat is", "Say that the decision is late"),
		uitleg: taal.T("Hiermee vraagt u de gemeente om nu snel te beslissen. Zij heeft daarna nog twee weken. Duurt het langer? Dan krijgt u misschien geld.", "With this you ask the municipality to decide quickly now. It then has two more weeks. Does it take longer? Then you may get money."),
		vast:   zelfDigitaal, weg: []string{"document"}, label: map[string]taal.Tekst{"bezwaar": taal.T("Gaat het over een bezwaar? Dan was u het niet eens met een besluit.", "Is it about an objection? Then you did not agree with a decision.")},
	},
	"klacht_ingediend": {
		doen:   taal.T("Een klacht indienen", "Complain"),
		uitleg: taal.T("Bent u ergens niet blij mee? Zeg het hier. U verliest daardoor uw plek niet. De gemeente en het huis lezen uw klacht.", "Are you unhappy about something? Say so here. You do not lose your place because of it. The municipality and the house read your complaint."),
		label:  map[string]taal.Tekst{"aan": taal.T("Wie moet naar de klacht kijken?", "Who has to look at the complaint?")},
	},
	"klacht_afgehandeld": {
		doen: taal.T("Uw klacht stoppen", "Stop your complaint"), vast: map[string]string{"uitkomst": "ingetrokken"},
		uitleg: taal.T("Is het opgelost, of wilt u niet verder? Dan stopt u hier uw klacht.", "Is it solved, or do you not want to go on? Then you stop your complaint here."),
		label:  map[string]taal.Tekst{"wat": taal.T("Waarom stopt u?", "Why do you stop?")},
	},
	"wens_gegeven": {
		doen:   taal.T("Vertellen waar u hierna wilt wonen", "Tell where you want to live next"),
		uitleg: taal.T("Wat wilt u als u straks weggaat uit het safehouse? U mag dit altijd weer veranderen.", "What do you want when you leave the safehouse? You can always change it."),
	},
	"reactie_gegeven": {doen: taal.T("Zeggen wat u ergens van vindt", "Say what you think of something")},
}

// eigenSoort is a kind of fact in the words for the resident.
func eigenSoort(s *dossier.Soort) *dossier.Soort {
	w, er := eigen[s.Naam]
	if !er {
		return s
	}
	k := *s
	if !w.doen.IsZero() {
		k.Doen = w.doen
	}
	if !w.uitleg.IsZero() {
		k.Uitleg = w.uitleg
	}
	k.Velden = nil
	for _, f := range s.Velden {
		if slices.Contains(w.weg, f.Naam) {
			continue
		}
		if t, er := w.label[f.Naam]; er {
			f.Label = t
		}
		if t, er := w.hulp[f.Naam]; er {
			f.Hulp = t
		}
		if ts := w.opties[f.Naam]; len(ts) == len(f.Opties) && len(ts) > 0 {
			f.Opties = slices.Clone(f.Opties)
			for i := range ts {
				f.Opties[i].Tekst = ts[i]
			}
		}
		k.Velden = append(k.Velden, f)
	}
	return &k
}

// voorLezer is a kind of fact in the words for who reads the form.
func voorLezer(rol dossier.Rol, s *dossier.Soort) *dossier.Soort {
	if rol == dossier.Inwoner {
		return eigenSoort(s)
	}
	return s
}

// voorInwoner makes the form of a resident shorter: it happens today, what his
// being the one who answers already says is filled in, and a question with one
// possible answer is not asked. What the form is about stands above it.
func (f *feitFormulier) voorInwoner(v *verzoek, n namen) {
	if v.ik.Rol != dossier.Inwoner {
		return
	}
	f.Terug = "/mijn"
	vast := eigen[f.Soort.Naam].vast
	f.Velden = slices.DeleteFunc(f.Velden, func(i invoer) bool {
		return len(i.Opties) == 0 && !i.Verplicht && (i.Type == dossier.Document || i.Type == dossier.FeitNr)
	})
	for i := range f.Velden {
		x := &f.Velden[i]
		if w, er := vast[x.Naam]; er {
			x.Waarde, x.Verborgen = w, true
		}
		if x.Naam == "gebeurd" {
			x.Verborgen = true
		}
		if x.Type == dossier.FeitNr {
			f.overFeit(x, v, n)
		}
	}
	f.Concept = slices.ContainsFunc(f.Velden, func(i invoer) bool { return !i.Verborgen })
	k := *f.Soort
	k.Velden = slices.Clone(k.Velden)
	for i := range k.Velden {
		if _, er := vast[k.Velden[i].Naam]; er {
			k.Velden[i].Systeem = true // not shown again on the page to check
		}
	}
	f.Soort = &k
}

// overFeit chooses the earlier fact that the address names, and shows it.
func (f *feitFormulier) overFeit(x *invoer, v *verzoek, n namen) {
	kies := v.FormValue(x.Naam)
	i := slices.IndexFunc(x.Opties, func(o optie) bool { return o.Waarde == kies })
	switch {
	case i >= 0:
		x.Waarde = kies
	case !x.Verplicht:
		x.Waarde = ""
		return
	case len(x.Opties) > 0:
		i = 0
	default:
		return
	}
	x.Verborgen = len(x.Opties) == 1
	f.ContextTitel, f.Context = x.Opties[i].Tekst, n.watStaatEr(x.Opties[i].Waarde, v.taal)
}

// watLezen are the parts of an earlier fact that he reads above a form about it,
// in words to him. Of a kind that is not here its name and day are enough.
var watLezen = map[string][]struct {
	veld  string
	label taal.Tekst
}{
	"voorwaarden_verstrekt": {{"titel", taal.T("Welke regels?", "Which rules?")}, {"versie", taal.T("Versie", "Version")}, {"tekst", taal.T("De regels", "The rules")}},
	"informatie_gevraagd":   {{"wat", taal.T("Wat vraagt de gemeente?", "What does the municipality ask?")}, {"tot", taal.T("Antwoord uiterlijk op", "Answer by")}},
	"onderzoek_afgerond":    {{"samenvatting", taal.T("Wat er in het verslag staat", "What the report says")}},
	"evaluatie_gehouden": {{"verloop", taal.T("Hoe het gaat", "How it goes")}, {"inwonerVindt", taal.T("Wat u zelf zei", "What you said yourself")}, {"wensen", taal.T("Wat u hierna wilt", "What you want next")},
		{"conclusie", taal.T("Hoe verder?", "How to go on?")}},
	"zorgbehoefte_gewijzigd": {{"wat", taal.T("Wat er veranderd is", "What has changed")}},
	"incident_gemeld":        {{"wat", taal.T("Wat er misging", "What went wrong")}, {"genomen", taal.T("Wat het huis deed", "What the house did")}},
	"maatregel_gemeld":       {{"soort", taal.T("Wat kreeg u?", "What did you get?")}, {"reden", taal.T("Waarom?", "Why?")}, {"uitleg", taal.T("Wat gebeurt er een volgende keer?", "What happens next time?")}},
	"maatregel_herzien":      {{"toelichting", taal.T("Wat het huis toen zei", "What the house said then")}},
	"uitstroomplan_vastgesteld": {{"wonen", taal.T("Wonen", "Home")}, {"ondersteuning", taal.T("Hulp", "Help")}, {"netwerk", taal.T("Mensen om u heen", "People around you")},
		{"inkomen", taal.T("Geld en werk", "Money and work")}, {"alsHetMisgaat", taal.T("Als het misgaat", "If it goes wrong")}, {"terugkeer", taal.T("Teruggaan", "Going back")}},
	"toestemming_gegeven": {{"delen", taal.T("Wat?", "What?")}, {"van", taal.T("Wie deelt het?", "Who shares it?")}, {"aan", taal.T("Wie mag het zien?", "Who may see it?")}},
	"bezwaar_ontvangen":   {{"gronden", taal.T("Waarom u het niet eens bent", "Why you disagree")}},
	"klacht_ingediend":    {{"wat", taal.T("De klacht", "The complaint")}},
}

// watStaatEr is what an earlier fact says, by its number.
func (n namen) watStaatEr(nr string, t taal.Taal) (waarden []feitVeldWaarde) {
	for _, feit := range n.zaak.Dossier.Feiten() {
		if aantal(feit.Nr) != nr {
			continue
		}
		soort := dossier.SoortVan(feit.Inhoud)
		alles := feitWaarden(soort, feit.Inhoud, n, t)
		for _, x := range watLezen[soort.Naam] {
			if i := slices.IndexFunc(alles, func(w feitVeldWaarde) bool { return w.Naam == x.veld }); i >= 0 {
				alles[i].Label = x.label.In(t)
				waarden = append(waarden, alles[i])
			}
		}
	}
	return waarden
}

// mijnPapieren name the letters that the product makes itself as one tells the
// person who gets them, by the name of the file.
var mijnPapieren = map[string]taal.Tekst{
	"beschikking.pdf":                  taal.T("Brief met het besluit", "Letter with the decision"),
	"wijziging-beschikking.pdf":        taal.T("Brief: uw besluit verandert", "Letter: your decision changes"),
	"beslissing-op-bezwaar.pdf":        taal.T("Brief: het antwoord op uw bezwaar", "Letter: the answer to your objection"),
	"ontvangstbevestiging-bezwaar.pdf": taal.T("Brief: uw bezwaar is binnen", "Letter: your objection came in"),
	"ontvangstbevestiging.pdf":         taal.T("Brief: uw vraag om hulp is binnen", "Letter: your request for help came in"),
	"onderzoeksverslag.pdf":            taal.T("Verslag: welke hulp past bij u", "Report: which help suits you"),
	"informatieverzoek.pdf":            taal.T("Brief: de gemeente vraagt u iets", "Letter: the municipality asks you something"),
	"uitnodiging-hoorzitting.pdf":      taal.T("Brief: u kunt vertellen waarom u het niet eens bent", "Letter: you can tell why you disagree"),
	"verdagingsbericht.pdf":            taal.T("Brief: het antwoord op uw bezwaar komt later", "Letter: the answer to your objection comes later"),
	"verlengingsbericht.pdf":           taal.T("Brief: het besluit komt later", "Letter: the decision comes later"),
}

// papierNaam names a document for who reads the list.
func papierNaam(rol dossier.Rol, bestand string, t taal.Taal) string {
	if x, er := mijnPapieren[bestand]; er && rol == dossier.Inwoner {
		return x.In(t)
	}
	return netteNaam(bestand)
}
