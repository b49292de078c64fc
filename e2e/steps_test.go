package e2e

import (
	"strings"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// signIn chooses who to be, by name.
func (p *person) signIn() *person {
	p.t.Helper()
	p.goTo("/aanmelden")
	p.press(p.who)
	return p
}

// signInIn does the same, in a language.
func (p *person) signInIn(language string) *person {
	p.t.Helper()
	p.goTo("/aanmelden?taal=" + language)
	p.press(p.who)
	return p
}

// follow clicks the link with that text.
func (p *person) follow(link string) {
	p.t.Helper()
	e := p.find(0, link, "link")
	p.turns("follow "+link, func() error { return p.click(e) })
}

// press clicks the button with that text and waits for the page it brings.
func (p *person) press(button string) {
	p.t.Helper()
	e := p.find(0, button, "button")
	p.turns("press "+button, func() error { return p.click(e) })
}

// open unfolds what stands behind a summary.
func (p *person) open(summary string) {
	p.t.Helper()
	if err := p.click(p.find(0, summary, "DisclosureTriangle")); err != nil {
		p.fail("open %s: %v", summary, err)
	}
}

// fill types into the field with that label, instead of what stood there.
func (p *person) fill(label, value string) {
	p.t.Helper()
	p.write(p.find(0, label, "textbox", "searchbox", "spinbutton"), value)
}

// write types into a field, instead of what stood there.
func (p *person) write(e element, value string) {
	p.t.Helper()
	if err := p.click(e); err != nil {
		p.fail("fill %s: %v", e.name, err)
	}
	if _, err := ask[bool](p, e, "function() { this.select(); return true }"); err != nil {
		p.fail("fill %s: %v", e.name, err)
	}
	if value == "" {
		if err := chromedp.Do(p.short(), chromedp.KeyEvent("\b")); err != nil {
			p.fail("empty %s: %v", e.name, err)
		}
		return
	}
	call(p, input.InsertText, input.InsertTextParams{Text: value})
}

// choose picks an option of the list or of the group with that label.
func (p *person) choose(label, option string) {
	p.t.Helper()
	e := p.find(0, label, "combobox", "listbox", "group", "radiogroup")
	if e.role == "group" || e.role == "radiogroup" {
		if err := p.click(p.find(e.id, option, "radio", "checkbox")); err != nil {
			p.fail("choose %s at %s: %v", option, label, err)
		}
		return
	}
	const pick = `function(option) {
		const o = [...this.options].find((o) => o.text.trim() === option) ?? [...this.options].find((o) => o.text.includes(option));
		if (!o) return [...this.options].map((o) => o.text).join("; ");
		this.value = o.value;
		this.dispatchEvent(new Event("input", { bubbles: true }));
		this.dispatchEvent(new Event("change", { bubbles: true }));
		return "";
	}`
	if others, err := ask[string](p, e, pick, option); err != nil || others != "" {
		p.fail("%s has no option %q, only %s (%v)", label, option, others, err)
	}
}

// set answers a question, whatever its kind: it types, picks from a list, or
// ticks the answers, which | parts.
func (p *person) set(label, answer string) {
	p.t.Helper()
	e := p.find(0, label, "textbox", "searchbox", "combobox", "group", "radiogroup")
	if e.role == "textbox" || e.role == "searchbox" {
		p.fill(label, answer)
		return
	}
	for _, option := range strings.Split(answer, "|") {
		p.choose(label, option)
	}
}

// attach chooses a file in the field with that label.
func (p *person) attach(label, path string) {
	p.t.Helper()
	e := p.find(0, label, "button", "textbox")
	call(p, dom.SetFileInputFiles, dom.SetFileInputFilesParams{BackendNodeID: e.id, Files: []string{path}})
}

// reads returns what can be read on the page.
func (p *person) reads() string {
	p.t.Helper()
	return squeeze(eval[string](p, "document.body.innerText"))
}

// sees checks that these texts are on the page.
func (p *person) sees(texts ...string) {
	p.t.Helper()
	page := p.reads()
	for _, x := range texts {
		if !strings.Contains(page, x) {
			p.fail("does not see %q", x)
		}
	}
}

// seesNot checks that these texts are not on the page.
func (p *person) seesNot(texts ...string) {
	p.t.Helper()
	page := p.reads()
	for _, x := range texts {
		if strings.Contains(page, x) {
			p.fail("sees %q and should not", x)
		}
	}
}

// holds checks that a field still has that value.
func (p *person) holds(label, value string) {
	p.t.Helper()
	if e := p.find(0, label, "textbox", "searchbox", "combobox", "spinbutton"); e.value != squeeze(value) {
		p.fail("%s holds %q, want %q", label, e.value, value)
	}
}

// seesErrorAt checks that an error stands in the summary on top and, in the
// same words, at its field, and that the summary leads there.
func (p *person) seesErrorAt(label, text string) {
	p.t.Helper()
	field := p.find(0, label, "textbox", "combobox", "group", "radiogroup", "spinbutton", "button")
	if !strings.Contains(field.description, text) {
		p.fail("the field %s says %q, want %q", label, field.description, text)
	}
	summary := p.find(0, "", "alert")
	inSummary := ""
	for _, e := range p.elements(summary.id) {
		if e.role == "link" && strings.Contains(e.name, text) {
			inSummary = e.name
		}
	}
	if inSummary == "" {
		p.fail("the summary on top does not say %q", text)
	}
}
