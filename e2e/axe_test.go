package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// axe is the accessibility checker axe-core, which ./check fetches. It is not
// part of the product and not kept in the repository (MPL-2.0).
var axe = sync.OnceValue(func() string {
	source, err := os.ReadFile(filepath.Join("..", ".check", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		return ""
	}
	return string(source)
})

// axeRun checks the page and answers with one line for each violation: the
// rule, what it asks and the first places that break it.
const axeRun = `axe.run(document, { resultTypes: ["violations"] }).then((r) => JSON.stringify(
	r.violations.map((v) => v.id + ": " + v.help + "\n" + v.nodes.slice(0, 3).map((n) =>
		"    " + n.target.join(" ") + "  " + n.html.slice(0, 160) + "\n      " + (n.any[0] ?? n.all[0] ?? n.none[0])?.message).join("\n"))))`

// violations runs axe on the page on screen. It lives in a world of its own, so
// that the page and its content security policy stay as they are.
func (p *person) violations() []string {
	p.t.Helper()
	frame := call(p, page.GetFrameTree, cdp.Empty{}).FrameTree.Frame.ID
	world := call(p, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: frame, WorldName: "axe"}).ExecutionContextID
	yes := true
	for _, expression := range []string{axe(), axeRun} {
		r := call(p, runtime.Evaluate, runtime.EvaluateParams{Expression: expression, ContextID: world, AwaitPromise: &yes, ReturnByValue: &yes})
		if r.ExceptionDetails != nil {
			p.fail("axe: %s %s", r.ExceptionDetails.Text, r.ExceptionDetails.Exception.Description)
		}
		if expression != axeRun {
			continue
		}
		var list string
		var found []string
		if err := json.Unmarshal(r.Result.Value, &list); err != nil {
			p.fail("axe: %v", err)
		}
		if err := json.Unmarshal([]byte(list), &found); err != nil {
			p.fail("axe: %v", err)
		}
		return found
	}
	return nil
}

// accessible checks that axe finds nothing on the page on screen.
func (p *person) accessible(t *testing.T) {
	t.Helper()
	if v := p.violations(); len(v) > 0 {
		t.Errorf("%s at %s: axe finds %s", p.who, p.path(), strings.Join(v, "\n  "))
	}
}

// TestAxeSeesFaults proves that axe runs at all: it must find the faults of a
// page that has them.
func TestAxeSeesFaults(t *testing.T) {
	needs(t, axe() != "", "axe-core")
	p := newPerson(t, "data:", "nobody", desktop)
	p.goTo(`text/html,<html><body><img src="data:,"><input></body></html>`)
	found := fmt.Sprint(p.violations())
	for _, rule := range []string{"image-alt", "label", "html-has-lang"} {
		if !strings.Contains(found, rule) {
			t.Errorf("axe does not report %s: %s", rule, found)
		}
	}
}
