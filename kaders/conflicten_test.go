package kaders_test

import (
	"slices"
	"testing"

	"halfweg/kader"
)

// conflict is one point on which the two documents differ, with what each file
// must say about it.
type conflict struct {
	id, onderwerp string
	vng, gv       []bewering
}

// bewering is something a framework file must say.
type bewering struct {
	wat   string
	klopt func(*kader.Kader) bool
}

// The conflicts C01 to C18, in the order of the register.
var conflicten = []conflict{
	{"C01", "when it is an in-between form: read alike, each with its own source and a reading",
		[]bewering{definitie("beschermd_wonen", "§ 4.1, kader"), definitie("tussenvoorziening", "§ 4.2; § 4.1"), lezing("H02")},
		[]bewering{definitie("beschermd_wonen", "§ 1.2"), definitie("tussenvoorziening", "§ 1.2"), lezing("H02")}},
	{"C02", "the fifth mark: self-reliance against hours",
		[]bewering{criterium("ADM-08", kader.Should), geen("ADM-09")},
		[]bewering{criterium("ADM-09", kader.Must), geen("ADM-08")}},
	{"C03", "own motivation",
		[]bewering{geen("ADM-10")},
		[]bewering{criterium("ADM-10", kader.Must)}},
	{"C04", "first detox",
		[]bewering{criterium("ADM-06", kader.Should), nietMetUitzondering("ADM-06", "EXC-01")},
		[]bewering{criterium("ADM-06", kader.Must), metUitzondering("ADM-06", "EXC-01")}},
	{"C05", "term and extension",
		[]bewering{proces("max_term_months", "12 maanden", kader.Should), proces("extension_needs_alternative", "nee", kader.May)},
		[]bewering{proces("max_term_months", "12 maanden", kader.Must), proces("extension_needs_alternative", "ja", kader.Must)}},
	{"C06", "housing afterwards",
		[]bewering{geen("EXL-02"), zwijgt("housing_urgency"), plicht("PROC-12", kader.Must)},
		[]bewering{criterium("EXL-02", kader.Must), proces("housing_urgency", "nee", kader.Must), plicht("PROC-12", kader.Must)}},
	{"C07", "quality proof",
		[]bewering{geen("EXL-03"), zwijgt("quality_proofs"), criterium("QUA-10", kader.May)},
		[]bewering{criterium("EXL-03", kader.Must), proces("quality_proofs", "lid van de VKS, VKS-keurmerk", kader.Must), zwijgt("quality_proofs_accepted")}},
	{"C08", "retroactivity",
		[]bewering{proces("retroactivity", "in principe niet", kader.Must), metUitzondering("EXL-04", "EXC-02")},
		[]bewering{proces("retroactivity", "nooit", kader.Must), nietMetUitzondering("EXL-04", "EXC-02")}},
	{"C09", "who takes over after one year",
		[]bewering{proces("takeover_after_year", "gemeente die dan de beste plek voor herstel is", kader.May)},
		[]bewering{proces("takeover_after_year", "gemeente waar de inwoner wil wonen", kader.May)}},
	{"C10", "four eyes",
		[]bewering{zwijgt("four_eyes")},
		[]bewering{proces("four_eyes", "ja", kader.Must)}},
	{"C11", "faster handling: a number against an effort",
		[]bewering{streef("shorter_lead_time", 5*7), geenPlicht("DDL-04")},
		[]bewering{geenTermijn("shorter_lead_time"), plicht("DDL-04", kader.Should)}},
	{"C12", "evaluation schedule",
		[]bewering{proces("evaluation_months", "6 maanden", kader.Should), plicht("MON-03", kader.Must)},
		[]bewering{zwijgt("evaluation_months"), geenTermijn("outflow_plan"), plicht("MON-03", kader.Must)}},
	{"C13", "introduction at the provider",
		[]bewering{zwijgt("introduction_before_decision")},
		[]bewering{proces("introduction_before_decision", "ja", kader.Must)}},
	{"C14", "role of cost",
		[]bewering{geen("ADM-19"), proces("rate_ceiling", "het eigen tarief van de gemeente", kader.Should)},
		[]bewering{criterium("ADM-19", kader.Must), proces("rate_ceiling", "het tarief voor beschermd wonen", kader.Must)}},
	{"C15", "delivery form",
		[]bewering{proces("delivery_forms", "zorg in natura, bestaand ingekocht aanbod, persoonsgebonden budget, op offerte, maatwerkovereenkomst", kader.May), criterium("QUA-13", kader.Should)},
		[]bewering{proces("delivery_forms", "maatwerkovereenkomst", kader.Must), geen("QUA-13")}},
	{"C16", "who guards quality",
		[]bewering{proces("quality_guard", "de regio waar het huis staat", kader.Should)},
		[]bewering{proces("quality_guard", "de gemeente zelf", kader.Must)}},
	{"C17", "warm handover",
		[]bewering{zwijgt("handover_to_regional_provider"), geenPlicht("OUT-05"), plicht("OUT-04", kader.Must)},
		[]bewering{proces("handover_to_regional_provider", "ja", kader.Must), plicht("OUT-05", kader.Must)}},
	{"C18", "support after an exit",
		[]bewering{proces("guidance_after_exit", "ja", kader.May), plicht("EXIT-06", kader.May)},
		[]bewering{zwijgt("guidance_after_exit"), geenPlicht("EXIT-06")}},
}

func TestConflicten(t *testing.T) {
	v, g := beide(t)
	gemerkt := map[string]bool{}
	for _, r := range append(regels(v), regels(g)...) {
		gemerkt[r.Conflict] = true
	}
	for _, c := range conflicten {
		t.Run(c.id, func(t *testing.T) {
			if !gemerkt[c.id] {
				t.Errorf("no rule says that the documents differ on %s (%s)", c.id, c.onderwerp)
			}
			for _, b := range c.vng {
				if !b.klopt(v) {
					t.Errorf("%s: VNG: %s does not hold", c.onderwerp, b.wat)
				}
			}
			for _, b := range c.gv {
				if !b.klopt(g) {
					t.Errorf("%s: Gooi en Vechtstreek: %s does not hold", c.onderwerp, b.wat)
				}
			}
			delete(gemerkt, c.id)
		})
	}
	delete(gemerkt, "")
	for id := range gemerkt {
		t.Errorf("a rule names conflict %s, which is not in the register", id)
	}
}

// TestVergelijkingToontElkConflict: who lays the two frameworks side by side
// sees each conflict. C01 is read alike in both, so there only the sources
// differ.
func TestVergelijkingToontElkConflict(t *testing.T) {
	v, g := beide(t)
	naastElkaar := kader.Vergelijk(v, g)
	for _, c := range conflicten {
		verschilt := slices.ContainsFunc(naastElkaar.Conflict[c.id], func(p kader.Verschil) bool { return !p.Gelijk || p.BronA != p.BronB })
		if !verschilt {
			t.Errorf("the comparison does not show %s (%s)", c.id, c.onderwerp)
		}
	}
	if !naastElkaar.Volledig {
		t.Error("the comparison has no case for some difference in outcome")
	}
}

func criterium(id string, kracht kader.Kracht) bewering {
	return bewering{"criterion " + id + " (" + string(kracht) + ")", func(k *kader.Kader) bool {
		c := k.Criterium(id)
		return c != nil && c.Kracht == kracht
	}}
}

func geen(id string) bewering {
	return bewering{"no criterion " + id, func(k *kader.Kader) bool { return k.Criterium(id) == nil }}
}

func metUitzondering(id, uitz string) bewering {
	return bewering{id + " with exception " + uitz, func(k *kader.Kader) bool { return heeftUitzondering(k, id, uitz) }}
}

func nietMetUitzondering(id, uitz string) bewering {
	return bewering{id + " without exception " + uitz, func(k *kader.Kader) bool {
		return k.Criterium(id) != nil && !heeftUitzondering(k, id, uitz)
	}}
}

func heeftUitzondering(k *kader.Kader, id, uitz string) bool {
	c := k.Criterium(id)
	return c != nil && slices.ContainsFunc(c.Uitzonderingen, func(u *kader.Uitzondering) bool { return u.ID == uitz })
}

func definitie(id, bron string) bewering {
	return bewering{"definition " + id + " from " + bron, func(k *kader.Kader) bool {
		return slices.ContainsFunc(k.Definities, func(d *kader.Definitie) bool { return d.ID == id && d.Bron == bron && d.Conflict == "C01" })
	}}
}

func lezing(id string) bewering {
	return bewering{"reading " + id, func(k *kader.Kader) bool {
		return slices.ContainsFunc(k.Interpretaties, func(i kader.Interpretatie) bool { return i.ID == id })
	}}
}

func procesRegel(k *kader.Kader, sleutel string) kader.RegelInzage {
	for _, r := range k.ProcesRegels() {
		if r.Sleutel == sleutel {
			return r
		}
	}
	return kader.RegelInzage{}
}

func proces(sleutel, waarde string, kracht kader.Kracht) bewering {
	return bewering{sleutel + " is " + waarde + " (" + string(kracht) + ")", func(k *kader.Kader) bool {
		r := procesRegel(k, sleutel)
		return r.Gezet && r.Waarde.NL == waarde && r.Kracht == kracht
	}}
}

func zwijgt(sleutel string) bewering {
	return bewering{"silent on " + sleutel, func(k *kader.Kader) bool {
		r := procesRegel(k, sleutel)
		return r.Sleutel == sleutel && !r.Gezet
	}}
}

func streef(id string, dagen int) bewering {
	return bewering{"term " + id, func(k *kader.Kader) bool {
		r := k.Termijn(id)
		return r != nil && r.Lengte.Dagen+7*r.Lengte.Weken == dagen && r.Streef
	}}
}

func geenTermijn(id string) bewering {
	return bewering{"no term " + id, func(k *kader.Kader) bool { return k.Termijn(id) == nil }}
}

func plicht(id string, kracht kader.Kracht) bewering {
	return bewering{"duty " + id + " (" + string(kracht) + ")", func(k *kader.Kader) bool {
		return slices.ContainsFunc(k.Plichten, func(p *kader.Plicht) bool { return p.ID == id && p.Kracht == kracht })
	}}
}

func geenPlicht(id string) bewering {
	return bewering{"no duty " + id, func(k *kader.Kader) bool {
		return !slices.ContainsFunc(k.Plichten, func(p *kader.Plicht) bool { return p.ID == id })
	}}
}
