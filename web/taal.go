package web

import (
	"net/http"
	"net/url"
	"strings"

	"halfweg/taal"
	"halfweg/toegang"
)

const taalCookie = "taal"

// taalVan chooses the language of a request: the one chosen on this device,
// else the reader's own, else what the browser asks for first.
func taalVan(r *http.Request, ik toegang.Ik) taal.Taal {
	if c, err := r.Cookie(taalCookie); err == nil {
		return taalMet(c.Value)
	}
	if ik.Taal != "" {
		return ik.Taal
	}
	if strings.HasPrefix(strings.ToLower(r.Header.Get("Accept-Language")), "en") {
		return taal.EN
	}
	return taal.NL
}

func taalMet(s string) taal.Taal {
	if s == string(taal.EN) {
		return taal.EN
	}
	return taal.NL
}

// kiesTaal handles ?taal=en on any page: it remembers the choice on this
// device and shows the same page again, without the question in its address.
// It reports whether the request carried a choice.
func (v *verzoek) kiesTaal() bool {
	q := v.URL.Query()
	gekozen := q.Get("taal")
	if v.Method != http.MethodGet || gekozen == "" {
		return false
	}
	http.SetCookie(v.w, &http.Cookie{
		Name: taalCookie, Value: string(taalMet(gekozen)), Path: "/",
		MaxAge: 365 * 24 * 60 * 60, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: v.TLS != nil || v.s.veilig(),
	})
	http.Redirect(v.w, v.Request, metVraag(v.URL, "taal", ""), http.StatusSeeOther)
	return true
}

// metVraag returns the address u with one query parameter set, or removed when
// waarde is empty.
func metVraag(u *url.URL, naam, waarde string) string {
	q := u.Query()
	q.Set(naam, waarde)
	if waarde == "" {
		q.Del(naam)
	}
	nieuw := url.URL{Path: u.Path, RawQuery: q.Encode()}
	return nieuw.String()
}

// eigenPad returns p when it is a path on this site, else the start page, so
// that a link cannot send somebody elsewhere after signing in.
func eigenPad(p string) string {
	u, err := url.Parse(p)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(p, "/") || strings.HasPrefix(p, "//") || strings.ContainsAny(p, "\\\r\n") {
		return "/"
	}
	return p
}
