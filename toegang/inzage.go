package toegang

import "strings"

// LijstRelatie returns what the readers of a list or of a list of tasks are to
// what stands in it, and the rule by which they see its core: what the log of
// looks says of one row.
func LijstRelatie(sleutel string) (Relatie, string) {
	soort, rest, _ := strings.Cut(sleutel, ":")
	r := map[string]Relatie{"kliniek": Aanmelder, "huis": Huis, "betrokken": BetrokkenGemeente, "inwoner": Zelf, "gemeente": Collega}[soort]
	for deel, x := range map[string]Relatie{":van:": EersteConsulent, ":persoon:": EersteConsulent, ":tweede:": TweedeConsulent, ":leiding": Leiding} {
		if soort == "gemeente" && strings.Contains(":"+rest, deel) {
			r = x
		}
	}
	return r, tabel[r][Kern].regel
}

// ToestemmingVoor returns the number of the fact by which the resident let the
// health data be shared with the organisation of ik, valid on the day of the
// question; 0 when there is none.
func ToestemmingVoor(ik Ik, p Partijen) int {
	for _, t := range p.Toestemming {
		if t.Deel == Zorg && t.Aan == ik.Organisatie && ik.Organisatie != "" && !p.Vandaag.Voor(t.Van) && (t.Tot.IsZero() || !p.Vandaag.Na(t.Tot)) {
			return t.Nr
		}
	}
	return 0
}
