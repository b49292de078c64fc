package web

import (
	"slices"

	"halfweg/taal"
)

// vlagWoorden are the marks a list shows, the most urgent first, in few words.
// What a list has no room for stands on the page of the dossier.
var vlagWoorden = []struct {
	vlag, toon string
	tekst      taal.Tekst
}{
	{"overleden", "", taal.T("Overleden", "Died")},
	{"niemand_weet_waar", "neg", taal.T("Niemand weet waar", "Whereabouts unknown")},
	{"niet_veilig", "neg", taal.T("Niet veilig", "Not safe")},
	{"exit_dreigt", "neg", taal.T("Exit dreigt", "Exit threatens")},
	{"zonder_overdracht", "neg", taal.T("Niet overgedragen", "Not handed over")},
	{"calamiteit_niet_gemeld", "neg", taal.T("Calamiteit niet gemeld", "Calamity not reported")},
	{"niet_verschenen", "neg", taal.T("Niet verschenen", "Did not arrive")},
	{"spoed", "neg", taal.T("Spoed", "Urgent")},
	{"adres_afgeschermd", "warn", taal.T("Adres afgeschermd", "Address protected")},
	{"consulent_afgeschermd", "warn", taal.T("Consulent vervangen", "Replace consultant")},
	{"exit_zonder_besluit", "warn", taal.T("Exit zonder besluit", "Exit without decision")},
	{"time_out", "warn", taal.T("Time-out", "Time-out")},
	{"plaatsing_vooruit", "warn", taal.T("Geplaatst vóór besluit", "Placed before decision")},
	{"besluit_niet_verzonden", "warn", taal.T("Besluit niet verzonden", "Decision not sent")},
	{"bezwaar_loopt", "info", taal.T("Bezwaar", "Objection")},
	{"ander_huis", "info", taal.T("Ander huis", "Other house")},
}

// maxMerken is how many marks stand in one row of a list.
const maxMerken = 2

func merkenVan(vlaggen []string, t taal.Taal) (uit []merkje) {
	for _, w := range vlagWoorden {
		if slices.Contains(vlaggen, w.vlag) && len(uit) < maxMerken {
			uit = append(uit, merkje{w.tekst.In(t), w.toon, "let-op"})
		}
	}
	return uit
}
