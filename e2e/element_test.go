package e2e

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// element is a thing on the page as assistive technology knows it. Tests find
// things this way only, so what a test can use a screen reader can use too.
type element struct {
	id                             cdp.BackendNodeID
	role, name, description, value string
	invalid, checked               bool
}

// call sends one command to the browser.
func call[P, R any](p *person, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	r, err := chromedp.Call(p.short(), command, params)
	if err != nil {
		p.fail("%s: %v", command.Method, err)
	}
	return r
}

// elements lists everything on the page, or within one element of it.
func (p *person) elements(within cdp.BackendNodeID) []element {
	p.t.Helper()
	params := accessibility.QueryAXTreeParams{BackendNodeID: within}
	if within == 0 {
		document := call(p, runtime.Evaluate, runtime.EvaluateParams{Expression: "document"})
		params.ObjectID = document.Result.ObjectID
	}
	var all []element
	for _, n := range call(p, accessibility.QueryAXTree, params).Nodes {
		if n.Ignored || n.BackendDOMNodeID == 0 {
			continue
		}
		e := element{id: n.BackendDOMNodeID, role: text(n.Role), name: text(n.Name), description: text(n.Description), value: text(n.Value)}
		for _, x := range n.Properties {
			switch v := text(x.Value); x.Name {
			case "invalid":
				e.invalid = v == "true"
			case "checked":
				e.checked = v == "true"
			}
		}
		all = append(all, e)
	}
	return all
}

// text reads a value of the accessibility tree, with spaces made single.
func text(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var x any
	if json.Unmarshal(v.Value, &x) != nil || x == nil {
		return ""
	}
	return squeeze(fmt.Sprint(x))
}

// squeeze makes every run of white space one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// find returns the element in one of these roles with that name: exactly, else
// the first whose name begins with it, else the first whose name has it in it.
func (p *person) find(within cdp.BackendNodeID, name string, roles ...string) element {
	p.t.Helper()
	var exact, begin, partly []element
	var names []string
	for _, e := range p.elements(within) {
		if !strings.Contains(" "+strings.Join(roles, " ")+" ", " "+e.role+" ") {
			continue
		}
		names = append(names, e.name)
		switch {
		case e.name == name:
			exact = append(exact, e)
		case strings.HasPrefix(e.name, name):
			begin = append(begin, e)
		case strings.Contains(e.name, name):
			partly = append(partly, e)
		}
	}
	found := slices.Concat(exact, begin, partly)
	if len(found) == 0 {
		p.fail("there is no %s %q; there are:\n  %s", strings.Join(roles, "/"), name, strings.Join(names, "\n  "))
	}
	return found[0]
}

// click presses the middle of an element with the mouse. It fails when
// something else lies over it.
func (p *person) click(e element) error {
	ctx := p.short()
	if _, err := chromedp.Call(ctx, dom.ScrollIntoViewIfNeeded, dom.ScrollIntoViewIfNeededParams{BackendNodeID: e.id}); err != nil {
		return fmt.Errorf("%q cannot be seen: %w", e.name, err)
	}
	quads, err := chromedp.Call(ctx, dom.GetContentQuads, dom.GetContentQuadsParams{BackendNodeID: e.id})
	if err != nil || len(quads.Quads) == 0 {
		return fmt.Errorf("%q has no place on the page: %v", e.name, err)
	}
	q := quads.Quads[0]
	x, y := (q[0]+q[4])/2, (q[1]+q[5])/2
	const covered = `function(x, y) {
		const there = document.elementFromPoint(x, y);
		const mine = there && (this.contains(there) || there.contains(this) || [...(this.labels ?? [])].some((l) => l.contains(there)));
		return mine ? "" : there ? there.outerHTML.slice(0, 120) : "nothing";
	}`
	over, err := ask[string](p, e, covered, x, y)
	if err != nil || over != "" {
		return fmt.Errorf("%q is covered by %s (%v)", e.name, over, err)
	}
	return chromedp.Do(ctx, chromedp.MouseClickXY(x, y))
}

// ask calls a function on an element.
func ask[T any](p *person, e element, function string, args ...any) (T, error) {
	var zero T
	ctx := p.short()
	node, err := chromedp.Call(ctx, dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: e.id})
	if err != nil {
		return zero, err
	}
	return chromedp.Run(ctx, chromedp.CallFunctionOn[T](function, func(c *runtime.CallFunctionOnParams) { c.ObjectID = node.Object.ObjectID }, args...))
}
