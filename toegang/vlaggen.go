package toegang

import "slices"

// vanBesluit are the flags about the municipality's own decision and objections
// to it, and about its investigation; vanVerblijf those about the stay and about
// leaving. All others tell where the case stands.
var (
	vanBesluit = []string{
		"bezwaar_loopt", "bezwaar_te_laat", "geen_belanghebbende", "beroep_loopt", "besluit_niet_verzonden", "niet_gehoord", "vorm_wijkt_af",
		"afwijking", "grond_verordening", "ander_kader", "verschil", "ingebreke", "opgeschort", "verlengd", "hoort_elders",
		"consulent_afgeschermd",
		"spoed", "korte_behandeling", "ontslag_voor_termijn", "geen_toestemming", "geschil",
	}
	vanVerblijf = []string{
		"niet_verschenen", "geen_uitstroomadres", "time_out", "calamiteit_niet_gemeld", "niemand_weet_waar", "niet_veilig", "exit_dreigt",
		"exit_zonder_besluit", "zonder_overdracht", "uitstroomplan_niet_eens", "ander_huis", "nazorg_zonder_indicatie", "plaatsing_vooruit",
	}
)

// ZietVlaggen returns those flags that everybody in that relation may read in a
// list.
func ZietVlaggen(r Relatie, ids []string) []string {
	if !ZietStand(r) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		switch {
		case slices.Contains(vanBesluit, id):
			return !Ziet(r, Onderzoek)
		case slices.Contains(vanVerblijf, id):
			return !Ziet(r, Verblijf)
		}
		return false
	})
}
