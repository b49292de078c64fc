package e2e

import "strings"

// pick chooses an option of a list in one part of a form.
func (p *person) pick(part, label, option string) {
	p.t.Helper()
	e := p.find(p.find(0, part, "group").id, label, "combobox")
	const choose = `function(option) {
		const o = [...this.options].find((o) => o.text.startsWith(option));
		if (o) this.value = o.value;
		return !!o;
	}`
	if there, err := ask[bool](p, e, choose, option); err != nil || !there {
		p.fail("%s: %s has no option %q (%v)", part, label, option, err)
	}
}

// knows checks what somebody can read in the timeline of a case, folded or not,
// and what he cannot, which begins with "!".
func (p *person) knows(dossier string, texts ...string) {
	p.t.Helper()
	p.goTo(dossier + "/tijdlijn")
	all := squeeze(eval[string](p, `document.querySelector("main").textContent`))
	for _, x := range texts {
		if not, is := strings.CutPrefix(x, "!"); is == strings.Contains(all, not) {
			p.fail("the timeline holds %q: %v", not, is)
		}
	}
}
