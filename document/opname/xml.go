package opname

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"halfweg/taal"
)

const maxDiepte = 500 // of nested elements

// keurXML reads a part of a Word document from begin to end: well-formed, no
// document type (and so no entities), not too deep, no macros, nothing that is
// fetched from elsewhere or starts another program.
func keurXML(b []byte) *Fout {
	d := xml.NewDecoder(bytes.NewReader(b))
	l := &xmlLezer{}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return stuk(DOCX)
		}
		if f := l.zie(t); f != nil {
			return f
		}
	}
	return l.keurVelden()
}

type xmlLezer struct {
	diepte  int
	geweest bool // the outermost element was there
	inVeld  bool
	velden  strings.Builder // the instructions of fields, which may be cut in pieces
}

func (l *xmlLezer) zie(t xml.Token) *Fout {
	switch t := t.(type) {
	case xml.Directive:
		return actief(taal.T("een verwijzing naar buiten (DTD)", "a reference to the outside (DTD)"))
	case xml.StartElement:
		if l.diepte++; l.diepte > maxDiepte {
			return bom()
		}
		if l.diepte == 1 && l.geweest || dubbelAttribuut(t.Attr) {
			return stuk(DOCX)
		}
		l.geweest = true
		l.inVeld = t.Name.Local == "instrText"
		return l.zieElement(t)
	case xml.EndElement:
		l.diepte--
		l.inVeld = false
	case xml.CharData:
		if l.inVeld {
			l.velden.Write(t)
		}
	}
	return nil
}

// dubbelAttribuut reports whether an element says the same thing twice, which the
// decoder lets pass and of which every program believes another one.
func dubbelAttribuut(as []xml.Attr) bool {
	gezien := map[xml.Name]bool{}
	for _, a := range as {
		if gezien[a.Name] {
			return true
		}
		gezien[a.Name] = true
	}
	return false
}

func (l *xmlLezer) zieElement(e xml.StartElement) *Fout {
	a := map[string]string{}
	for _, x := range e.Attr {
		a[x.Name.Local] = x.Value
	}
	switch e.Name.Local {
	case "Relationship":
		if a["TargetMode"] == "External" && !strings.HasSuffix(a["Type"], "/hyperlink") {
			return actief(taal.T("een verwijzing die iets van buiten ophaalt", "a reference that fetches something from outside"))
		}
	case "Override", "Default":
		if t := strings.ToLower(a["ContentType"]); strings.Contains(t, "macroenabled") || strings.Contains(t, "vbaproject") {
			return actief(macro)
		}
	case "fldSimple":
		l.velden.WriteString(" " + a["instr"])
	}
	return nil
}

// keurVelden refuses fields that start another program (DDE).
func (l *xmlLezer) keurVelden() *Fout {
	for _, w := range strings.Fields(strings.ToUpper(l.velden.String())) {
		if strings.HasPrefix(w, "DDE") {
			return actief(gevaarlijk["Launch"])
		}
	}
	return nil
}
