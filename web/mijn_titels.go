package web

import (
	"halfweg/dossier"
	"halfweg/taal"
)

// eigenTitels say what happened as one tells the person it happened to. Lists
// of events use them when he is the reader.
var eigenTitels = map[string]taal.Tekst{
	"toestemming_gegeven":     taal.T("U gaf toestemming om gegevens te delen", "You gave consent to share data"),
	"toestemming_ingetrokken": taal.T("U stopte een toestemming", "You stopped a consent"),
	"signaal_gegeven":         taal.T("De kliniek gaf een eerste bericht aan de gemeente", "The clinic gave the municipality a first message"),
	"voortgang_gemeld":        taal.T("De kliniek vertelde hoe het gaat", "The clinic told how it goes"),
	"vmr_gestart":             taal.T("U mag langer in de kliniek blijven", "You may stay in the clinic for longer"),
	"behandeling_afgebroken":  taal.T("De behandeling in de kliniek stopte eerder", "The treatment in the clinic stopped early"),
	"aanmelding_huis_gedaan":  taal.T("U bent aangemeld bij een safehouse", "You were registered at a safehouse"),
	"intake_gehouden":         taal.T("Het huis had een eerste gesprek met u", "The house had a first talk with you"),
	"plaatsing_afgestemd":     taal.T("Gemeente en kliniek praatten over uw plek", "Municipality and clinic talked about your place"),

	"plaatsing_vooruit_gemeld":            taal.T("U gaat in het huis wonen voordat er een besluit is", "You move into the house before there is a decision"),
	"melding_gedaan":                      taal.T("Er is hulp gevraagd bij de gemeente (melding)", "Help was asked of the municipality (notice)"),
	"ontvangst_bevestigd":                 taal.T("De gemeente liet weten dat uw vraag binnen is", "The municipality said that it got your question"),
	"melding_doorgezonden":                taal.T("Uw vraag is doorgestuurd naar een andere gemeente", "Your question was passed on to another municipality"),
	"kader_gekozen":                       taal.T("De gemeente koos de regels die voor u gelden", "The municipality chose the rules that go for you"),
	"spoed_vastgesteld":                   taal.T("De gemeente gaf meteen hulp, omdat het haast had", "The municipality helped at once, because it was urgent"),
	"contactpersoon_aangewezen":           taal.T("U kreeg een contactpersoon", "You got a contact person"),
	"procedure_uitgelegd":                 taal.T("Iemand legde uit hoe het verdergaat", "Somebody explained how it goes on"),
	"bereikbaarheid_opgegeven":            taal.T("Er is gekozen hoe u brieven krijgt", "It was chosen how you get letters"),
	"verantwoordelijkheid_geclaimd":       taal.T("Een gemeente zei dat zij u moet helpen", "A municipality said that it has to help you"),
	"verantwoordelijkheid_betwist":        taal.T("Gemeenten zijn het niet eens over wie u helpt", "Municipalities disagree about who helps you"),
	"verantwoordelijkheid_overeengekomen": taal.T("Gemeenten spraken af wie u helpt", "Municipalities agreed who helps you"),
	"clientondersteuning_aangeboden":      taal.T("U hoorde over gratis hulp van iemand die naast u staat", "You heard about free help of somebody on your side"),
	"persoonlijk_plan_ontvangen":          taal.T("U leverde uw eigen plan in", "You handed in your own plan"),
	"identiteit_vastgesteld":              taal.T("De gemeente keek wie u bent", "The municipality checked who you are"),
	"streeftermijn_afgesproken":           taal.T("Er is een kortere tijd afgesproken", "A shorter time was agreed"),
	"consulenten_toegewezen":              taal.T("De gemeente koos wie naar uw vraag kijken", "The municipality chose who look at your question"),
	"informatie_gevraagd":                 taal.T("De gemeente vroeg om informatie", "The municipality asked for information"),
	"informatie_ontvangen":                taal.T("Er kwam informatie binnen", "Information came in"),
	"gegeven_vastgesteld":                 taal.T("Er is een vraag over u beantwoord", "A question about you was answered"),
	"document_toegevoegd":                 taal.T("Er kwam een papier bij", "A paper was added"),
	"standpunt_vastgelegd":                taal.T("Iemand vertelde wat hij of zij vindt", "Somebody told what he or she thinks"),
	"alternatief_afgewogen":               taal.T("De gemeente keek of andere hulp ook kan", "The municipality looked whether other help is possible"),
	"oordeel_gegeven":                     taal.T("Iemand van de gemeente schreef op wat het beste past", "Somebody of the municipality wrote down what suits best"),
	"verschil_besproken":                  taal.T("De gemeente praatte over een verschil van mening", "The municipality talked about a difference of opinion"),
	"kennismaking_gehouden":               taal.T("U maakte kennis met het huis", "You got to know the house"),
	"uitstroommogelijkheden_afgestemd":    taal.T("Er is gepraat over wonen na het safehouse", "There was a talk about a home after the safehouse"),
	"onderzoek_afgerond":                  taal.T("Het verslag van de gemeente is klaar", "The report of the municipality is ready"),
	"aanvraag_gedaan":                     taal.T("U deed uw aanvraag", "You applied"),
	"beslistermijn_verlengd":              taal.T("De gemeente neemt meer tijd voor het besluit", "The municipality takes more time for the decision"),
	"beslistermijn_opgeschort":            taal.T("Het besluit wacht op iets", "The decision waits for something"),
	"ingebrekestelling_ontvangen":         taal.T("U zei dat het besluit te laat is", "You said that the decision is late"),
	"dwangsom_vastgesteld":                taal.T("De gemeente zei of u geld krijgt omdat zij te laat was", "The municipality said whether you get money because it was late"),
	"besluit_voorgesteld":                 taal.T("Er ligt een voorstel voor een besluit", "There is a proposal for a decision"),
	"beschikking_gegeven":                 taal.T("De gemeente nam een besluit", "The municipality took a decision"),
	"beschikking_verzonden":               taal.T("De gemeente stuurde u de brief met het besluit", "The municipality sent you the letter with the decision"),
	"overbrugging_geregeld":               taal.T("U krijgt hulp tot er een plek is", "You get help until there is a place"),
	"heronderzoek_gehouden":               taal.T("De gemeente keek opnieuw welke hulp past", "The municipality looked again which help suits"),
	"wijziging_voorgesteld":               taal.T("Er ligt een voorstel om het besluit te veranderen", "There is a proposal to change the decision"),
	"beschikking_gewijzigd":               taal.T("De gemeente veranderde het besluit", "The municipality changed the decision"),
	"bezwaar_ontvangen":                   taal.T("U bent het niet eens met een besluit (bezwaar)", "You disagree with a decision (objection)"),
	"bezwaar_in_behandeling":              taal.T("Iemand anders kijkt opnieuw naar het besluit", "Somebody else looks at the decision again"),
	"hoorzitting_gepland":                 taal.T("U kunt komen vertellen waarom u het niet eens bent", "You can come and say why you disagree"),
	"hoorzitting_gehouden":                taal.T("Er is gepraat over waarom u het niet eens bent", "There was a talk about why you disagree"),
	"bezwaar_verdaagd":                    taal.T("Het antwoord omdat u het niet eens bent duurt langer", "The answer to your disagreement takes longer"),
	"bezwaar_ingetrokken":                 taal.T("Niemand kijkt meer opnieuw naar het besluit", "Nobody looks at the decision again any more"),
	"beslissing_op_bezwaar_gegeven":       taal.T("De gemeente keek opnieuw en nam een nieuw besluit", "The municipality looked again and took a new decision"),
	"beroep_ingesteld":                    taal.T("De rechter gaat naar het besluit kijken", "The court is going to look at the decision"),
	"uitspraak_ontvangen":                 taal.T("De rechter gaf antwoord", "The court answered"),
	"maatwerkovereenkomst_gesloten":       taal.T("Gemeente en huis maakten een afspraak over uw hulp", "Municipality and house made an agreement about your help"),
	"pgb_codes_gevraagd":                  taal.T("Er zijn codes gevraagd voor het geld voor uw hulp", "Codes were asked for the money for your help"),
	"kosten_voorgedragen":                 taal.T("De gemeente gaf door wat uw hulp kost", "The municipality reported what your help costs"),
	"plaatsing_gepland":                   taal.T("Het huis koos een dag waarop u komt", "The house chose a day on which you come"),
	"niet_verschenen":                     taal.T("U kwam niet op de dag die was afgesproken", "You did not come on the day that was agreed"),
	"plaatsing_gedaan":                    taal.T("U ging in het safehouse wonen", "You moved into the safehouse"),
	"voorwaarden_verstrekt":               taal.T("U kreeg de huisregels", "You got the house rules"),
	"voorwaarden_ondertekend":             taal.T("U tekende de huisregels", "You signed the house rules"),
	"exitafspraken_gemaakt":               taal.T("Er is afgesproken wie wat doet als het misgaat", "It was agreed who does what if it goes wrong"),
	"uitstroomadres_vastgelegd":           taal.T("Er staat nu waar u heen kunt als het misgaat", "It now says where you can go if it goes wrong"),
	"zorgplan_vastgesteld":                taal.T("U maakte een plan met doelen", "You made a plan with goals"),
	"netwerk_betrokken":                   taal.T("Iemand uit uw omgeving doet mee", "Somebody close to you takes part"),
	"dagprogramma_vastgesteld":            taal.T("Er is afgesproken wat u overdag doet", "It was agreed what you do in the daytime"),
	"budgetbeheer_afgesproken":            taal.T("Er is afgesproken wie helpt met uw geld", "It was agreed who helps with your money"),
	"dagverslag_geschreven":               taal.T("Het huis schreef op hoe de dag ging", "The house wrote down how the day went"),
	"doelvoortgang_gemeld":                taal.T("Het huis schreef op hoe het met uw doelen gaat", "The house wrote down how your goals go"),
	"evaluatiemomenten_afgesproken":       taal.T("Er zijn gesprekken afgesproken over hoe het gaat", "Talks about how it goes were agreed"),
	"evaluatie_gehouden":                  taal.T("Gesprek over hoe het gaat", "Talk about how it goes"),
	"zorgbehoefte_gewijzigd":              taal.T("U heeft meer of minder hulp nodig", "You need more or less help"),
	"verblijf_elders_gemeld":              taal.T("U slaapt een paar nachten ergens anders", "You sleep elsewhere for some nights"),
	"verblijf_elders_beantwoord":          taal.T("De gemeente zei of zij het huis dan betaalt", "The municipality said whether it pays the house then"),
	"test_afgenomen":                      taal.T("Het huis deed een test op drank of drugs", "The house did a test for drink or drugs"),
	"incident_gemeld":                     taal.T("Het huis schreef op dat er iets misging", "The house wrote down that something went wrong"),
	"calamiteit_gemeld":                   taal.T("Het huis meldde iets ernstigs bij de toezichthouder", "The house reported something serious to the supervisor"),
	"maatregel_gemeld":                    taal.T("U kreeg een waarschuwing of een pauze buiten het huis", "You got a warning or a break outside the house"),
	"maatregel_bevestigd":                 taal.T("De gemeente weet van de waarschuwing of pauze", "The municipality knows of the warning or break"),
	"maatregel_herzien":                   taal.T("Het huis keek weer naar de waarschuwing of pauze", "The house looked at the warning or break again"),
	"time_out_beeindigd":                  taal.T("De pauze buiten het huis is voorbij", "The break outside the house is over"),
	"klacht_ingediend":                    taal.T("Er is een klacht ingediend", "A complaint was filed"),
	"klacht_afgehandeld":                  taal.T("Er is een antwoord op de klacht", "There is an answer to the complaint"),
	"ervaring_gedeeld":                    taal.T("U vertelde hoe het gaat", "You told how it goes"),
	"reactie_gegeven":                     taal.T("U zei wat u ergens van vindt", "You said what you think of something"),
	"wens_gegeven":                        taal.T("U vertelde waar u hierna wilt wonen", "You told where you want to live next"),
	"uitstroomwensen_gemeld":              taal.T("Het huis vertelde de gemeente wat u hierna wilt", "The house told the municipality what you want next"),
	"vervolg_afgestemd":                   taal.T("De gemeente zei wat er kan na het safehouse", "The municipality said what is possible after the safehouse"),
	"uitstroomplan_vastgesteld":           taal.T("Uw plan voor na het safehouse", "Your plan for after the safehouse"),
	"uitstroomplan_akkoord":               taal.T("U zei wat u van het plan vindt", "You said what you think of the plan"),
	"overdracht_aangeboden":               taal.T("Er is iemand gevraagd om u verder te helpen", "Somebody was asked to go on helping you"),
	"overdracht_beantwoord":               taal.T("Er kwam antwoord op de vraag wie u verder helpt", "There was an answer to who goes on helping you"),
	"warme_overdracht_gedaan":             taal.T("Iemand anders helpt u nu verder", "Somebody else goes on helping you now"),
	"uitgestroomd":                        taal.T("U ging weg uit het safehouse, zoals gepland", "You left the safehouse, as planned"),
	"nazorg_gestart":                      taal.T("U krijgt hulp na het safehouse", "You get help after the safehouse"),
	"nazorg_beeindigd":                    taal.T("De hulp na het safehouse stopt", "The help after the safehouse stops"),
	"opvolging_gedaan":                    taal.T("Wij vroegen hoe het met u gaat", "We asked how you are"),
	"exit_gedreigd":                       taal.T("Er is een kans dat u weg moet of weg wilt", "You may have to leave, or want to"),
	"exit_afgewend":                       taal.T("U blijft in het huis", "You stay in the house"),
	"exitoverleg_gepland":                 taal.T("Er komt een gesprek over blijven of weggaan", "There will be a talk about staying or leaving"),
	"exitoverleg_gehouden":                taal.T("Er is gepraat over blijven of weggaan", "There was a talk about staying or leaving"),
	"exitbesluit_genomen":                 taal.T("De gemeente besloot over blijven of weggaan", "The municipality decided about staying or leaving"),
	"exit_gedaan":                         taal.T("U ging eerder weg uit het huis", "You left the house early"),
	"verblijfplaats_bekend":               taal.T("Het is bekend waar u bent", "It is known where you are"),
	"zoektocht_overgedragen":              taal.T("Iemand anders zoekt u nu", "Somebody else looks for you now"),
	"vervolg_na_exit_besproken":           taal.T("Er is gepraat over wat er na uw vertrek komt", "There was a talk about what comes after you left"),
	"overplaatsing_gedaan":                taal.T("U ging naar een ander safehouse", "You went to another safehouse"),
	"overlijden_gemeld":                   taal.T("Er is gemeld dat de bewoner is overleden", "It was reported that the resident died"),
	"ontslag_gegeven":                     taal.T("U ging weg uit de kliniek", "You left the clinic"),
	"verantwoordelijkheid_beantwoord":     taal.T("Een gemeente zei of zij u moet helpen", "A municipality said whether it has to help you"),
	"geschil_voorgelegd":                  taal.T("Iemand anders beslist welke gemeente u helpt", "Somebody else decides which municipality helps you"),
	"verantwoordelijkheid_herzien":        taal.T("Na een jaar is gekeken welke gemeente u helpt", "After a year it was looked at which municipality helps you"),
	"melding_ingetrokken":                 taal.T("Uw vraag om hulp stopte", "Your request for help stopped"),
	"aanvraag_ingetrokken":                taal.T("Uw aanvraag stopte", "Your application stopped"),
	"dossier_gesloten":                    taal.T("Uw dossier is gesloten", "Your case was closed"),
	"dossier_heropend":                    taal.T("Uw dossier is weer open", "Your case is open again"),
	"notitie_geplaatst":                   taal.T("Er is een bericht geschreven", "A message was written"),
	"adres_afgeschermd":                   taal.T("Uw adres is geheim gemaakt", "Your address was made secret"),
	"adres_afscherming_opgeheven":         taal.T("Uw adres is niet meer geheim", "Your address is no longer secret"),
	"medewerker_afgeschermd":              taal.T("Iemand mag uw dossier niet meer zien", "Somebody may no longer see your record"),
	"medewerker_afscherming_opgeheven":    taal.T("Iemand mag uw dossier weer zien", "Somebody may see your record again"),
	"noodtoegang_genomen":                 taal.T("Iemand keek in uw dossier omdat er gevaar was", "Somebody looked in your record because there was danger"),
	"feit_gecorrigeerd":                   taal.T("Er is iets verbeterd", "Something was corrected"),
}

// titelVoor names a kind of fact for who reads.
func titelVoor(rol dossier.Rol, s *dossier.Soort) taal.Tekst {
	if t, er := eigenTitels[s.Naam]; er && rol == dossier.Inwoner {
		return t
	}
	return s.Titel
}

// berichtTitel names what a message is about for who reads it. A message keeps
// the title its kind of fact had when it was sent; one that is no longer known
// stays as it is.
func berichtTitel(rol dossier.Rol, titel taal.Tekst) taal.Tekst {
	for _, s := range dossier.Soorten() {
		if s.Titel == titel {
			return titelVoor(rol, s)
		}
	}
	return titel
}
