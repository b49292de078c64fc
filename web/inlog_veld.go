package web

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/a-h/templ"

	"halfweg/app"
	"halfweg/identiteit"
	"halfweg/termijn"
)

// inlogVeldBlad is one field on the way in.
type inlogVeldBlad struct {
	Naam, Label, Hulp string
	Auto              string // what a password manager fills in
	Waarde            string
	Geheim            bool // a password
	Cijfers           bool
	Vrij              bool   // need not be filled in
	Achter            string // makes its id another than that of the same field elsewhere on the page
}

func (x inlogVeldBlad) id() string { return "veld-" + x.Naam + x.Achter }

func (x inlogVeldBlad) soort() string {
	switch {
	case x.Geheim:
		return "password"
	case x.Naam == "email":
		return "email"
	}
	return "text"
}

// toestand are the attributes that tie the field to its help and error.
func (x inlogVeldBlad) toestand(f *inlogFout) templ.Attributes {
	a := templ.Attributes{}
	var ids []string
	if x.Hulp != "" {
		ids = append(ids, x.id()+"-hulp")
	}
	if f.bij(x.Naam) != "" {
		ids = append(ids, x.id()+"-fout")
		a["aria-invalid"] = "true"
	}
	if len(ids) > 0 {
		a["aria-describedby"] = strings.Join(ids, " ")
	}
	return a
}

// als returns the error at another field: the one the page has for it.
func (f *inlogFout) als(veld string) *inlogFout {
	if f == nil || f.Veld == "" || f.Veld == "passkey" {
		return f
	}
	return &inlogFout{veld, f.Tekst}
}

// heeftVeld reports whether the error is about a field of the page.
func (f *inlogFout) heeftVeld() bool { return f.Veld != "" && f.Veld != "passkey" }

// passkeyBlad is a form that asks the device for a passkey.
type passkeyBlad struct {
	Pad, Vraag, Knop string
	Verborgen        [][2]string
	Nieuw            bool // it makes one
}

func organisatiePad(id, naar string) string {
	return "/aanmelden/organisatie/" + url.PathEscape(id) + "?" + url.Values{"naar": {naar}}.Encode()
}

func qrVenster(q identiteit.QR) string { return fmt.Sprintf("0 0 %d %d", q.Zijde, q.Zijde) }

func factorTekst(p pagina, f app.Factor) string {
	wat := p.T("App die codes maakt", "App that makes codes")
	if f.Passkey {
		wat = p.T("Passkey", "Passkey")
	}
	wat += ", " + p.T("toegevoegd op ", "added on ") + termijn.DatumVan(f.Gemaakt).Lang(p.Taal)
	if !f.Gebruikt.IsZero() {
		wat += ", " + p.T("laatst gebruikt op ", "last used on ") + termijn.DatumVan(f.Gebruikt).Lang(p.Taal)
	}
	return wat
}

func herstelcodesTekst(p pagina, n int) string {
	if n == 1 {
		return p.T("U heeft nog 1 herstelcode, voor als u uw telefoon of sleutel kwijt bent.", "You have 1 recovery code left, for when you lose your phone or key.")
	}
	return p.Tf("U heeft nog %d herstelcodes, voor als u uw telefoon of sleutel kwijt bent.", "You have %d recovery codes left, for when you lose your phone or key.", n)
}
