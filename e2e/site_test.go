package e2e

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// The people who show every role.
var roles = []string{"Sanne Bos", "Iris Prins", "Hugo Lammers", "Ruben Kok", "Tom Willems", "Marleen Kuiper"}

// reader is somebody who reads the whole site without a browser: fast enough to
// follow every link.
type reader struct {
	t        *testing.T
	who      string
	site     string
	language string
	client   *http.Client
	perKind  int        // how many pages of a kind to read: enough to meet it in different states
	pages    []readPage // in the order they were met
}

// readPage is one page as it was read.
type readPage struct {
	path, kind string
	doc        *goquery.Document
}

// TestSite follows every link for every role, in both languages, and holds each
// page to what every page must be.
func TestSite(t *testing.T) {
	t.Parallel()
	d := startDemo(t)
	for _, language := range []string{"nl", "en"} {
		for _, who := range roles {
			r := newReader(t, d.URL, who, language)
			r.crawl()
			r.titles()
			t.Logf("%s, %s: %d pages", who, language, len(r.pages))
		}
	}
}

func newReader(t *testing.T, site, who, language string) *reader {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{t: t, who: who, site: site, language: language, client: &http.Client{Jar: jar}, perKind: 4}
	doc := r.get("/aanmelden?taal=" + language)
	button := doc.Find("button.choice").FilterFunction(func(_ int, b *goquery.Selection) bool { return strings.Contains(b.Text(), who) })
	in, err := http.NewRequest(http.MethodPost, site+"/aanmelden", strings.NewReader(url.Values{button.AttrOr("name", ""): {button.AttrOr("value", "")}}.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	in.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	in.Header.Set("Origin", site)
	answer, err := r.client.Do(in)
	if err != nil || button.Length() != 1 {
		t.Fatalf("%s cannot sign in: %v", who, err)
	}
	answer.Body.Close()
	return r
}

// get reads a page, nil when it is a file of another type.
func (r *reader) get(path string) *goquery.Document {
	doc, _ := r.read(path)
	return doc
}

// read is get, and tells where the address led to.
func (r *reader) read(path string) (*goquery.Document, string) {
	r.t.Helper()
	answer, err := r.client.Get(r.site + path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		r.t.Errorf("%s, %s: a link leads to %s, which answers %d", r.who, r.language, path, answer.StatusCode)
		return nil, path
	}
	if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
		return nil, path
	}
	doc, err := goquery.NewDocumentFromReader(answer.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return doc, answer.Request.URL.RequestURI()
}

// crawl reads the site from the start page on.
func (r *reader) crawl() {
	r.t.Helper()
	seen, perKindSeen := map[string]bool{}, map[string]int{}
	for queue := []string{"/"}; len(queue) > 0; queue = queue[1:] {
		path := queue[0]
		k := kind(path)
		if seen[path] || perKindSeen[k] >= r.perKind {
			continue
		}
		seen[path] = true
		perKindSeen[k]++
		doc, end := r.read(path)
		if doc == nil || end != path && seen[end] {
			continue
		}
		path, k = end, kind(end)
		seen[path] = true
		r.pages = append(r.pages, readPage{path, k, doc})
		for _, fault := range pageFaults(doc, r.language) {
			r.t.Errorf("%s, %s, %s: %s", r.who, r.language, path, fault)
		}
		queue = append(queue, links(doc)...)
	}
}

// links returns where a page leads within the site.
func links(doc *goquery.Document) []string {
	var paths []string
	doc.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		u, err := url.Parse(a.AttrOr("href", ""))
		if err != nil || u.IsAbs() || u.Path == "" || u.Query().Has("taal") {
			return
		}
		u.Fragment = ""
		paths = append(paths, u.String())
	})
	return paths
}

var (
	parts = regexp.MustCompile(`^/(dossiers|documenten)/[^/]+`)
	steps = regexp.MustCompile(`/(brief|corrigeer|gegevens)/[^/]+`)
)

// kind names the kind of page behind an address: its pattern, and which
// questions its address carries.
func kind(path string) string {
	u, _ := url.Parse(path)
	k := steps.ReplaceAllString(parts.ReplaceAllString(u.Path, "/$1/…"), "/$1/…")
	var names []string
	for name := range u.Query() {
		names = append(names, name)
	}
	slices.Sort(names)
	if len(names) > 0 {
		k += "?" + strings.Join(names, "&")
	}
	return k
}

// titles checks that pages about different things have different titles, so
// that tabs, history and screen readers can tell them apart.
func (r *reader) titles() {
	r.t.Helper()
	by := map[string]readPage{}
	for _, p := range r.pages {
		u, _ := url.Parse(p.path)
		title := p.doc.Find("head > title").Text()
		other, is := by[title]
		o, _ := url.Parse(other.path)
		if is && o.Path != u.Path && (p.kind != other.kind || strings.Contains(p.kind, "…")) {
			r.t.Errorf("%s, %s: %s and %s have the same title %q", r.who, r.language, other.path, p.path, title)
		}
		by[title] = p
	}
}

// pageFaults holds a page to the rules for every page.
func pageFaults(doc *goquery.Document, language string) []string {
	var faults []string
	add := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if n := doc.Find("h1").Length(); n != 1 {
		add("%d headings of level 1", n)
	}
	if lang := doc.Find("html").AttrOr("lang", ""); lang != language {
		add("the page says its language is %q", lang)
	}
	if title := doc.Find("head > title").Text(); !strings.HasSuffix(title, " - Halfweg") || len(title) < len("x - Halfweg") || strings.Contains(title, "%!") {
		add("the title is %q", title)
	}
	if n := doc.Find("[style], style, script:not([src]), [onclick], [onsubmit], [onchange]").Length(); n > 0 {
		add("%d pieces of inline style or script", n)
	}
	if text := doc.Text(); strings.Contains(text, "%!") || strings.Contains(text, "<nil>") || strings.Contains(text, "0001-01-01") {
		add("a value that was not filled in shows through")
	}
	doc.Find("input:not([type=hidden]), select, textarea").Each(func(_ int, x *goquery.Selection) {
		id, named := x.Attr("id")
		labelled := x.AttrOr("aria-label", "") != "" || x.Closest("label").Length() > 0 ||
			named && doc.Find(`label[for="`+id+`"]`).Length() == 1
		if !labelled {
			add("the field %q has no label", x.AttrOr("name", id))
		}
	})
	ids := map[string]bool{}
	doc.Find("[id]").Each(func(_ int, x *goquery.Selection) {
		if id := x.AttrOr("id", ""); ids[id] {
			add("two elements have the id %q", id)
		} else {
			ids[id] = true
		}
	})
	doc.Find(`a[href^="#"]`).Each(func(_ int, a *goquery.Selection) {
		if id := strings.TrimPrefix(a.AttrOr("href", ""), "#"); id != "" && !ids[id] {
			add("a link leads to #%s, which is not on the page", id)
		}
	})
	if language == "en" {
		faults = append(faults, dutchWords(doc)...)
	}
	return faults
}

// interface text, as opposed to what people wrote
const interfaceText = "title, h1, h2, h3, label, legend, button, th, dt, summary, nav a, .badge, .h, .tag, caption, .due b, .clock"

var dutch = regexp.MustCompile(`(?i)\b(een|niet|wordt|zijn|moet|naar|voor|deze|nog|als|heeft|geen|ook|uiterlijk|dagen|inwoner|zaak|waarom|vastleggen)\b`)

// dutchWords finds interface text that was left in Dutch on an English page.
// Text in an element that says it is Dutch is meant to be.
func dutchWords(doc *goquery.Document) []string {
	var faults []string
	doc.Find(interfaceText).Each(func(_ int, x *goquery.Selection) {
		letter := goquery.NodeName(x) == "title" && doc.Find(`main [lang="nl"]`).Length() > 0 // is called what it is called
		if letter || x.Closest(`[lang="nl"]`).Length() > 0 || x.Find(`[lang="nl"]`).Length() > 0 {
			return
		}
		if text := squeeze(x.Text()); dutch.MatchString(text) {
			faults = append(faults, fmt.Sprintf("left in Dutch: <%s> %.100s", goquery.NodeName(x), text))
		}
	})
	return faults
}
