package web

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// bij says with which answers to another field a field is asked. Nodig: with
// one of those the dossier refuses to leave it empty. Altijd: with others it is
// asked too.
type bij struct {
	veld          string
	waarden       []string
	nodig, altijd bool
}

func alsOok(veld string, waarden ...string) *bij  { return &bij{veld, waarden, false, false} }
func alsMoet(veld string, waarden ...string) *bij { return &bij{veld, waarden, true, false} }
func ookMoet(veld string, waarden ...string) *bij { return &bij{veld, waarden, true, true} }

// alleenBij says which fields other answers ask for, by kind of fact and field.
var alleenBij = map[string]map[string]*bij{
	"besluit_voorgesteld": {
		"vorm": alsMoet("strekking", "toekennen"), "vormReden": alsMoet("strekking", "toekennen"), "huis": alsMoet("strekking", "toekennen"),
		"begin": alsMoet("strekking", "toekennen"), "maanden": alsMoet("strekking", "toekennen"), "leveringsvorm": alsMoet("strekking", "toekennen"),
		"terugwerkend": alsOok("strekking", "toekennen"), "langer": alsOok("strekking", "toekennen"), "overbrugging": alsOok("strekking", "toekennen"),
		"gronden": alsMoet("strekking", "afwijzen"),
	},
	"melding_gedaan": {"vestigingIn": alsOok("vestiging", "elders")},
	"wijziging_voorgesteld": {
		"tot":  alsOok("soort", "verlengen", "aanpassen", "afschalen", "tijdelijk_intrekken"),
		"vorm": alsOok("soort", "verlengen", "aanpassen", "afschalen", "ander_huis"), "vormReden": alsOok("soort", "verlengen", "aanpassen", "afschalen", "ander_huis"),
		"huis":          alsOok("soort", "aanpassen", "ander_huis"),
		"leveringsvorm": alsOok("soort", "verlengen", "aanpassen", "afschalen", "ander_huis"), "leveringReden": alsOok("soort", "verlengen", "aanpassen", "afschalen", "ander_huis"),
		"weging": alsMoet("soort", "afschalen", "intrekken", "tijdelijk_intrekken"), "maatregel": alsOok("soort", "intrekken", "tijdelijk_intrekken"),
		"langer": alsOok("soort", "verlengen"),
	},
	"bezwaar_ontvangen": {"naam": alsOok("van", "vertegenwoordiger", "naaste", "aanbieder", "ander")},
	"beslissing_op_bezwaar_gegeven": {
		"strekking": alsMoet("uitkomst", "gegrond", "deels_gegrond"), "vorm": alsOok("strekking", "toekennen", "wijzigen"),
		"vormReden": alsOok("strekking", "toekennen", "wijzigen"), "huis": alsOok("strekking", "toekennen", "wijzigen"), "begin": alsOok("strekking", "toekennen", "wijzigen"),
		"maanden": alsOok("strekking", "toekennen", "wijzigen"), "leveringsvorm": alsOok("strekking", "toekennen", "wijzigen"),
	},
	"uitspraak_ontvangen":             {"tot": alsOok("gevolg", "nieuw_besluit")},
	"budgetbeheer_afgesproken":        {"wie": alsOok("vorm", "professional", "netwerk")},
	"verblijf_elders_beantwoord":      {"totEnMet": alsOok("doorbetaald", "ja")},
	"maatregel_gemeld":                {"van": alsMoet("soort", "time_out"), "tot": alsMoet("soort", "time_out"), "waar": alsMoet("soort", "time_out")},
	"uitstroomwensen_gemeld":          {"gemeente": alsOok("terugNaarHerkomst", "nee", "onbekend")},
	"overdracht_aangeboden":           {"reden": alsOok("regionaalGecontracteerd", "nee")},
	"overdracht_beantwoord":           {"vanaf": alsOok("aanvaard", "ja"), "reden": alsOok("aanvaard", "nee")},
	"nazorg_gestart":                  {"reden": alsOok("door", "safehouse")},
	"opvolging_gedaan":                {"woont": alsOok("bereikt", "ja"), "werk": alsOok("bereikt", "ja"), "gebruik": alsOok("bereikt", "ja"), "tevreden": alsOok("bereikt", "ja")},
	"exitbesluit_genomen":             {"weging": ookMoet("akkoord", "ja"), "vervolg": ookMoet("akkoord", "ja"), "vervolgDoor": ookMoet("akkoord", "ja")},
	"exitoverleg_gehouden":            {"waaromNiet": alsMoet("inwonerErbij", "nee")},
	"vervolg_na_exit_besproken":       {"waaromNiet": alsMoet("metInwoner", "nee")},
	"exit_gedaan":                     {"zoekt": alsMoet("bestemming", "onbekend"), "adres": alsOok("bestemming", "familie", "uitstroomadres", "ander_huis", "kliniek", "opvang", "detentie", "anders")},
	"ontslag_gegeven":                 {"nazorgTot": alsOok("nazorg", "ja")},
	"verantwoordelijkheid_beantwoord": {"vanaf": alsOok("aanvaardt", "ja")},
	"verantwoordelijkheid_herzien":    {"aan": alsMoet("uitkomst", "over")},
	"uitstroomadres_vastgelegd": {
		"bij": alsMoet("geen", "nee"), "straat": alsMoet("geen", "nee"), "huisnummer": alsMoet("geen", "nee"), "postcode": alsMoet("geen", "nee"), "plaats": alsMoet("geen", "nee"),
		"telefoon": alsOok("geen", "nee"), "reden": alsMoet("geen", "ja"),
	},
}

// metBij marks the fields of a kind that depend on another answer, and those
// whose answer decides what else has to be filled in.
func metBij(soort string, velden []invoer) {
	beslist := map[string]bool{}
	for _, b := range alleenBij[soort] {
		beslist[b.veld] = beslist[b.veld] || b.nodig
	}
	for i := range velden {
		velden[i].Bij, velden[i].Beslist = alleenBij[soort][velden[i].Naam], beslist[velden[i].Naam]
	}
}

// vrij reports whether the reader may always leave the field empty.
func (i invoer) vrij() bool { return !i.Verplicht && !i.Beslist && (i.Bij == nil || !i.Bij.nodig) }

// gevraagd reports whether the other answers in the form ask for the field.
func (i invoer) gevraagd(form url.Values) bool {
	if i.Bij == nil || i.Bij.altijd || form.Get(i.Bij.veld) == "" {
		return true
	}
	return slices.Contains(i.Bij.waarden, form.Get(i.Bij.veld))
}

// klasse is the class of fields that are hidden together, "" for one that never is.
func (b *bij) klasse() string {
	if b.altijd {
		return ""
	}
	return "bij-" + b.veld + "-" + strings.Join(b.waarden, "-")
}

// regel hides the fields of that class as long as another answer than those is
// chosen. Without :has they all show, which is no harm.
func (b *bij) regel() string {
	niet := ""
	for _, w := range b.waarden {
		niet += fmt.Sprintf(`,[value="%s"]`, w)
	}
	return fmt.Sprintf("form:has([name=%q]:checked:not(%s)) .%s,form:has([name=%q] > option:checked:not([value=\"\"]%s)) .%s{display:none}\n",
		b.veld, niet[1:], b.klasse(), b.veld, niet, b.klasse())
}

// bijStijl is the style sheet of fields that depend on another answer.
func bijStijl() []byte {
	regels := map[string]bool{}
	for _, velden := range alleenBij {
		for _, b := range velden {
			if !b.altijd {
				regels[b.regel()] = true
			}
		}
	}
	return []byte("@layer components {\n" + strings.Join(slices.Sorted(maps.Keys(regels)), "") + "}\n")
}
