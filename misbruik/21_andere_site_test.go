package misbruik

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// Threat: another site, or one beside ours on the same domain, lets the browser of
// who is signed in send a form; or a link, or a request of another type, changes
// something.
func Test21_AndereSite(t *testing.T) {
	p := nieuwePlek(t)
	k := p.als("sanne-bos")
	voorkeur := func() bool {
		return k.haal("/berichten").Doc().Find("input[name=herinneringen][checked]").Length() == 1
	}
	voor := voorkeur()
	lijf := url.Values{"mail": {"direct"}}
	if !voor {
		lijf.Set("herinneringen", "ja")
	}
	const soort = "application/x-www-form-urlencoded"
	for naam, x := range map[string]struct {
		methode, soort, lijf string
		kop                  http.Header
		status               int
	}{
		"cross-site":             {"POST", soort, lijf.Encode(), http.Header{"Sec-Fetch-Site": {"cross-site"}, "Origin": {"https://evil.example"}}, 403},
		"same-site sibling":      {"POST", soort, lijf.Encode(), http.Header{"Sec-Fetch-Site": {"same-site"}}, 403},
		"old browser, elsewhere": {"POST", soort, lijf.Encode(), http.Header{"Sec-Fetch-Site": nil, "Origin": {"https://evil.example"}}, 403},
		"no origin at all":       {"POST", soort, lijf.Encode(), http.Header{"Sec-Fetch-Site": nil}, 403},
		"opaque origin":          {"POST", soort, lijf.Encode(), http.Header{"Sec-Fetch-Site": nil, "Origin": {"null"}}, 403},
		"text/plain JSON":        {"POST", "text/plain", `{"mail":"direct"}`, nil, 415},
		"JSON":                   {"POST", "application/json", `{"mail":"direct"}`, nil, 415},
		"no type":                {"POST", "", lijf.Encode(), nil, 415},
		"GET":                    {"GET", "", "", nil, 405},
		"HEAD":                   {"HEAD", "", "", nil, 405},
		"OPTIONS":                {"OPTIONS", "", "", nil, 405},
		"PUT":                    {"PUT", soort, lijf.Encode(), nil, 405},
		"DELETE":                 {"DELETE", "", "", nil, 405},
		"TRACE":                  {"TRACE", "", "", nil, 405},
	} {
		pad := "/berichten/voorkeur"
		if x.methode == "GET" || x.methode == "HEAD" {
			pad += "?" + lijf.Encode()
		}
		r, err := http.NewRequest(x.methode, p.adres+pad, strings.NewReader(x.lijf))
		moet(t, err)
		if x.soort != "" {
			r.Header.Set("Content-Type", x.soort)
		}
		for n, w := range x.kop {
			r.Header[n] = w
		}
		a, err := k.doe(r)
		moet(t, err)
		if a.Status != x.status && !(pad != "/berichten/voorkeur" && a.Status == 404) {
			t.Errorf("%s: status %d, want %d", naam, a.Status, x.status)
		}
		if a.Kop.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: other sites may read the answer", naam)
		}
		if voorkeur() != voor {
			t.Fatalf("%s: it was changed", naam)
		}
	}
	// The same, from the site itself, does change.
	if a := k.post("/berichten/voorkeur", lijf); a.Status != 200 || voorkeur() == voor {
		t.Error("the form itself changes nothing: " + a.Kern())
	}
}

// Threat: a page of the site is framed, or runs script that somebody slipped in.
func Test21_Koppen(t *testing.T) {
	p := nieuwePlek(t)
	k := p.als("sanne-bos")
	for _, pad := range []string{"/werklijst", "/bestaat-niet", "/dossiers/" + k.eerste()} {
		a := k.haal(pad)
		csp := a.Kop.Get("Content-Security-Policy")
		for _, deel := range []string{"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"} {
			if !strings.Contains(csp, deel) {
				t.Errorf("%s: the policy does not say %s", pad, deel)
			}
		}
		if strings.Contains(csp, "unsafe") || strings.Contains(csp, "*") {
			t.Errorf("%s: the policy is loose: %s", pad, csp)
		}
		if a.Kop.Get("X-Content-Type-Options") != "nosniff" || a.Kop.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: headers %v", pad, a.Kop)
		}
	}
}
