package opname

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"regexp"
	"strconv"

	"halfweg/taal"
)

// keurPDF refuses a PDF that is not whole, is encrypted, carries files, or can
// do something by itself.
func keurPDF(b []byte) *Fout {
	einde := bytes.TrimRight(b, "\x00 \t\r\n")
	switch {
	case !regexp.MustCompile(`^%PDF-[12]\.\d`).Match(b), !bytes.HasSuffix(einde, []byte("%%EOF")),
		!bytes.Contains(b[max(0, len(b)-2*kop):], []byte("startxref")):
		return stuk(PDF)
	}
	if f := tweeledig(b); f != nil {
		return f
	}
	return keurObjecten(b)
}

// gevaarlijk are the names in a PDF that make it do something, carry files or
// keep its content from us (ISO 32000-1 § 7.6, 7.11, 12.6, 13).
var gevaarlijk = map[string]taal.Tekst{
	"JavaScript":    taal.T("een programma (JavaScript)", "a program (JavaScript)"),
	"JS":            taal.T("een programma (JavaScript)", "a program (JavaScript)"),
	"Launch":        taal.T("een opdracht die een ander programma start", "a command that starts another program"),
	"EmbeddedFile":  taal.T("een ander bestand", "another file"),
	"EmbeddedFiles": taal.T("een ander bestand", "another file"),
	"GoToE":         taal.T("een ander bestand", "another file"),
	"SubmitForm":    taal.T("een formulier dat gegevens verstuurt", "a form that sends data"),
	"ImportData":    taal.T("een formulier dat gegevens ophaalt", "a form that fetches data"),
	"XFA":           taal.T("een formulier met code (XFA)", "a form with code (XFA)"),
	"RichMedia":     taal.T("film, geluid of een ander programma", "film, sound or another program"),
	"Rendition":     taal.T("film, geluid of een ander programma", "film, sound or another program"),
	"Movie":         taal.T("film, geluid of een ander programma", "film, sound or another program"),
}

// In binary data a short name can turn up by chance, so only names of at least
// this many letters count there.
const nietToevallig = 5

// keurObjecten looks at every name outside streams, in object streams, and,
// when long enough not to be chance, in the raw data of streams too: an object
// can be hidden in what looks like data.
func keurObjecten(b []byte) *Fout {
	ruimte := maxUitgepakt
	for len(b) > 0 {
		buiten, data, rest := volgendeStroom(b)
		if f := keurNamen(buiten, 0); f != nil {
			return f
		}
		if f := keurNamen(data, nietToevallig); f != nil {
			return f
		}
		if heeftNaam(buiten, "ObjStm") {
			inhoud, err := uitpakken(buiten, data, ruimte)
			if err != nil {
				return stuk(PDF)
			}
			if f := keurNamen(inhoud, 0); f != nil {
				return f
			}
			ruimte -= len(inhoud)
		}
		b = rest
	}
	return nil
}

var stroom = regexp.MustCompile(`\bstream\r?\n`)

// volgendeStroom splits b in what stands before its first stream, the data of
// that stream, and the rest.
func volgendeStroom(b []byte) (buiten, data, rest []byte) {
	m := stroom.FindIndex(b)
	if m == nil {
		return b, nil, nil
	}
	data = b[m[1]:]
	if n := bytes.Index(data, []byte("endstream")); n >= 0 {
		return b[:m[0]], data[:n], data[n+len("endstream"):]
	}
	return b[:m[0]], data, nil
}

var (
	namen  = regexp.MustCompile(`/[^\x00\t\n\f\r ()<>\[\]{}/%]+`)
	hexnum = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
)

// naamVan undoes the escapes by which a name can be written otherwise.
func naamVan(b []byte) string {
	return string(hexnum.ReplaceAllFunc(b[1:], func(h []byte) []byte {
		n, _ := strconv.ParseUint(string(h[1:]), 16, 8)
		return []byte{byte(n)}
	}))
}

func keurNamen(b []byte, minstens int) *Fout {
	for _, m := range namen.FindAll(b, -1) {
		n := naamVan(m)
		if len(n) < minstens {
			continue
		}
		if wat, fout := gevaarlijk[n]; fout {
			return actief(wat)
		}
		if n == "Encrypt" {
			return &Fout{"versleuteld", taal.T("Dit PDF-bestand is beveiligd of heeft een wachtwoord.", "This PDF file is protected or has a password."),
				taal.T("Sla het op zonder beveiliging en kies het opnieuw.", "Save it without protection and choose it again.")}
		}
	}
	return nil
}

func heeftNaam(b []byte, naam string) bool {
	for _, m := range namen.FindAll(b, -1) {
		if naamVan(m) == naam {
			return true
		}
	}
	return false
}

var (
	filters       = regexp.MustCompile(`/Filter\s*(\[[^\]]*\]|/\w+)?`)
	errOnleesbaar = errors.New("opname: object stream cannot be read")
)

// uitpakken returns what is in an object stream; voor is what stands before it.
// Every program writes these plain or with Flate; another filter is there to
// hide something.
func uitpakken(voor, data []byte, ruimte int) ([]byte, error) {
	ms := filters.FindAllSubmatch(voor, -1)
	switch {
	case ms == nil && !heeftNaam(voor, "Filter"):
		return data, nil
	case ms == nil, string(bytes.Trim(ms[len(ms)-1][1], "[] \r\n")) != "/FlateDecode":
		return nil, errOnleesbaar
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(ruimte)+1))
	if err == nil && len(out) > ruimte {
		err = errOnleesbaar
	}
	return out, err
}
