package e2e

import (
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// drawn counts the pictures of the journeys, so that they can be put in order.
var drawn atomic.Int32

// What the journeys share: finding a case, and looking at what a step did to
// the other parties.

// finds looks a resident up in the list of cases and opens his case.
func (p *person) finds(name string) (dossier string) {
	p.t.Helper()
	_, family, _ := strings.Cut(name, " ")
	p.goTo("/werklijst?zoek=" + url.QueryEscape(family))
	p.follow(name)
	dossier, _, _ = strings.Cut(p.path(), "?")
	return dossier
}

// rows are the texts of the elements a selector names on a page.
func (p *person) rows(path, selector string) []string {
	p.t.Helper()
	p.goTo(path)
	rows := eval[[]string](p, fmt.Sprintf("[...document.querySelectorAll(%q)].map((e) => e.innerText)", selector))
	for i := range rows {
		rows[i] = squeeze(rows[i])
	}
	return rows
}

// oneHas reports whether one of these rows holds all those texts.
func oneHas(rows []string, texts ...string) bool {
	for _, r := range rows {
		all := true
		for _, x := range texts {
			all = all && strings.Contains(r, x)
		}
		if all {
			return true
		}
	}
	return false
}

// hears checks that a message with these texts came.
func (p *person) hears(texts ...string) {
	p.t.Helper()
	if rows := p.rows("/berichten", ".news li"); !oneHas(rows, texts...) {
		p.fail("hears nothing of %q, only\n  %s", texts, strings.Join(of(rows, texts), "\n  "))
	}
}

// hearsNot checks that no message with these texts came.
func (p *person) hearsNot(texts ...string) {
	p.t.Helper()
	if rows := p.rows("/berichten", ".news li"); oneHas(rows, texts...) {
		p.fail("hears of %q and should not", texts)
	}
}

// tasks are all tasks of this person, page after page.
func (p *person) tasks() []string {
	p.t.Helper()
	rows := p.rows("/taken", "#taken tbody tr")
	for p.has("link", "Volgende") {
		rows = append(rows, p.rows(eval[string](p, `document.querySelector("a[rel=next]").getAttribute("href")`), "#taken tbody tr")...)
	}
	return rows
}

// owes checks that a task with these texts is on this person's list.
func (p *person) owes(texts ...string) {
	p.t.Helper()
	if rows := p.tasks(); !oneHas(rows, texts...) {
		p.fail("has no task %q, only\n  %s", texts, strings.Join(of(rows, texts), "\n  "))
	}
}

// of keeps the rows with the last of those texts: the name of a resident.
func of(rows, texts []string) []string {
	return slices.DeleteFunc(rows, func(r string) bool { return !strings.Contains(r, texts[len(texts)-1]) })
}

// owesNot checks that no task with these texts is on this person's list.
func (p *person) owesNot(texts ...string) {
	p.t.Helper()
	if rows := p.tasks(); oneHas(rows, texts...) {
		p.fail("has a task %q and should not", texts)
	}
}

// tells lets a resident follow a link of his own pages to a form, fill it in
// and send it.
func (p *person) tells(path, link, button string, answers ...qa) {
	p.t.Helper()
	p.goTo(path)
	p.follow(link)
	p.send(button, answers...)
	if thanks := p.reads(); !strings.Contains(thanks, "Het staat in uw dossier.") && !strings.Contains(thanks, "It is in your record.") {
		p.fail("no thanks")
	}
}

// decides records what is weighty: thought twice about where the product asks
// that, and checked.
func (p *person) decides(dossier, kind, button string, answers ...qa) {
	p.t.Helper()
	p.goTo(dossier + "/vastleggen/" + kind)
	p.answer(answers...)
	for _, next := range []string{"Verder naar controleren", "Ja, ga verder"} {
		if p.has("button", next) {
			p.press(next)
		}
	}
	p.press(button)
	p.sees("Het staat in het dossier.")
}

// refused fills in a form and checks that it is refused with these words.
func (p *person) refused(dossier, kind, button, why string, answers ...qa) {
	p.t.Helper()
	p.goTo(dossier + "/vastleggen/" + kind)
	p.answer(answers...)
	for _, next := range []string{"Verder naar controleren", "Ja, ga verder", button} {
		if p.has("button", next) {
			p.press(next)
		}
	}
	p.answered(422)
	p.sees(why)
}

// row answers questions in one part of a form: a row of a list, or the part
// about one resident.
func (p *person) row(part string, answers ...qa) {
	p.t.Helper()
	for _, x := range answers {
		e := p.find(p.find(0, part, "group", "region").id, x.question, "textbox", "group", "radiogroup")
		if e.role == "textbox" {
			p.write(e, x.answer)
			continue
		}
		if err := p.click(p.find(e.id, x.answer, "radio")); err != nil {
			p.fail("%s: %s: %v", part, x.question, err)
		}
	}
}

// looksAt unfolds all of a page and checks what stands on it and what does not,
// which begins with "!".
func (p *person) looksAt(path string, texts ...string) {
	p.t.Helper()
	p.goTo(path)
	p.draw(path)
	p.unfold()
	for _, x := range texts {
		if not, is := strings.CutPrefix(x, "!"); is {
			p.seesNot(not)
		} else {
			p.sees(x)
		}
	}
}

// unfold opens all that is folded on the page.
func (p *person) unfold() {
	p.t.Helper()
	eval[bool](p, `document.querySelectorAll("details").forEach((d) => { d.open = true }), true`)
}

// draw keeps a picture of the page on screen when pictures are asked for.
func (p *person) draw(name string) {
	p.t.Helper()
	if *pictures == "" {
		return
	}
	file := strings.NewReplacer("/", "-", "?", "-", "=", "-", "&", "-", " ", "-").Replace(fmt.Sprintf("%s-%s-%s-%d", p.t.Name(), p.who, name, drawn.Add(1)))
	if err := p.picture(filepath.Join(*pictures, file+".png"), true); err != nil {
		p.t.Error(err)
	}
}
