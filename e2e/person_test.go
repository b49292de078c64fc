package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// person is somebody at a browser window of their own. What they do is named
// as they would say it; each step waits for the page that comes of it, and ends
// the test with a picture when it cannot be done.
type person struct {
	t       testing.TB
	who     string
	site    string
	ctx     context.Context
	loaded  chan struct{} // a page, or a place on it, has come
	narrow  bool          // looks at a phone: no page may scroll sideways
	mu      sync.Mutex
	status  int64    // of the last page
	noticed []string // what the browser complained of
}

// view is a way to look at the product.
type view struct {
	name          string
	width, height int64
	dark          bool
	noScript      bool
}

var (
	desktop = view{name: "desktop", width: 1440, height: 900}
	small   = view{name: "320", width: 320, height: 640}
)

// newPerson opens a window for somebody who has not signed in yet.
func newPerson(t testing.TB, site, who string, v view) *person {
	t.Helper()
	needs(t, browserPath() != "", "Chromium")
	parent, err := browser()
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	t.Cleanup(end)
	return openTab(ctx, t, site, who, v)
}

// newTab opens a second tab with the same session.
func (p *person) newTab(v view) *person {
	p.t.Helper()
	ctx, end := chromedp.NewContext(p.ctx)
	p.t.Cleanup(end)
	return openTab(ctx, p.t, p.site, p.who+" (second tab)", v)
}

func openTab(ctx context.Context, t testing.TB, site, who string, v view) *person {
	t.Helper()
	p := &person{t: t, who: who, site: site, ctx: ctx, loaded: make(chan struct{}, 16)}
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	p.look(v)
	t.Cleanup(p.finish)
	return p
}

// look changes the way this person sees pages.
func (p *person) look(v view) {
	p.t.Helper()
	p.narrow = v.width == small.width
	scheme := "light"
	if v.dark {
		scheme = "dark"
	}
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: v.width, Height: v.height, DeviceScaleFactor: 1, Mobile: v.width < 600})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: v.noScript})
}

// hear keeps what the browser tells of pages and of faults in them.
func (p *person) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *page.EventLoadEventFired, *page.EventNavigatedWithinDocument:
		select {
		case p.loaded <- struct{}{}:
		default:
		}
	case *network.EventResponseReceived:
		if e.Type == network.ResourceTypeDocument {
			p.status = e.Response.Status
		} else if e.Response.Status >= 400 {
			p.noticed = append(p.noticed, fmt.Sprintf("%s answered %d", e.Response.URL, e.Response.Status))
		}
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, p.site) && strings.HasPrefix(url, "http") {
			p.noticed = append(p.noticed, "a page asks another site for "+url)
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError && e.Entry.Source != log.EntrySourceNetwork {
			p.noticed = append(p.noticed, fmt.Sprintf("%s: %s (%s)", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	case *runtime.EventExceptionThrown:
		p.noticed = append(p.noticed, "script: "+e.ExceptionDetails.Text+" "+e.ExceptionDetails.URL)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			p.noticed = append(p.noticed, "console: "+string(e.Args[0].Value)+e.Args[0].Description)
		}
	}
}

// complaints returns what the browser complained of since the last call: errors
// on the console, breaches of the content security policy, missing files and
// requests to other sites.
func (p *person) complaints() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := slices.Compact(p.noticed)
	p.noticed = nil
	return c
}

// finish ends a visit: nothing may have gone wrong behind the page.
func (p *person) finish() {
	for _, c := range p.complaints() {
		p.t.Errorf("%s: the browser complains: %s", p.who, c)
	}
}

// fail ends the test with what this person sees now.
func (p *person) fail(format string, args ...any) {
	p.t.Helper()
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\ ()':`, r) {
			return '-'
		}
		return r
	}, p.t.Name()+"-"+p.who) + ".png"
	path := filepath.Join("..", ".check", "e2e", name)
	if err := p.picture(path, false); err != nil {
		path = err.Error()
	}
	text, _ := chromedp.Run(p.short(), chromedp.Evaluate[string](`document.querySelector("main")?.innerText ?? document.body.innerText`))
	if len(text) > 1500 {
		text = text[:1500] + "…"
	}
	p.t.Fatalf("%s at %s: %s\npicture: %s\n%s", p.who, p.path(), fmt.Sprintf(format, args...), path, text)
}

// short is a context for one command.
func (p *person) short() context.Context {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	p.t.Cleanup(cancel)
	return ctx
}

// picture writes what is on screen, or the whole page, to a PNG file.
func (p *person) picture(path string, whole bool) error {
	shoot := chromedp.CaptureScreenshot()
	if whole {
		shoot = chromedp.FullScreenshot(100)
	}
	png, err := chromedp.Run(p.short(), shoot)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, png, 0o644)
}

// turns runs something that brings another page and waits until it is there.
func (p *person) turns(what string, act func() error) {
	p.t.Helper()
	for len(p.loaded) > 0 {
		<-p.loaded
	}
	if err := act(); err != nil {
		p.fail("%s: %v", what, err)
	}
	select {
	case <-p.loaded:
	case <-time.After(patience):
		p.fail("%s: no page came", what)
	}
	if !p.narrow {
		return
	}
	if over := eval[string](p, widest); over != "" {
		p.fail("%s: the page scrolls sideways because of %s", what, over)
	}
}

// goTo opens an address of the site.
func (p *person) goTo(path string) {
	p.t.Helper()
	p.turns("open "+path, func() error {
		_, err := chromedp.Call(p.short(), page.Navigate, page.NavigateParams{URL: p.site + path})
		return err
	})
}

// path is where this person is, without the site.
func (p *person) path() string {
	url, err := chromedp.Run(p.short(), chromedp.Location())
	if err != nil {
		return err.Error()
	}
	return strings.TrimPrefix(url, p.site)
}

// answered checks the HTTP status of the page on screen.
func (p *person) answered(status int64) {
	p.t.Helper()
	p.mu.Lock()
	got := p.status
	p.mu.Unlock()
	if got != status {
		p.fail("the page answered %d, want %d", got, status)
	}
}

// eval asks the page something; it works without page scripts too.
func eval[T any](p *person, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.short(), chromedp.Evaluate[T](expression))
	if err != nil {
		p.fail("%s: %v", expression, err)
	}
	return v
}
