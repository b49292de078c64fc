// Package opname decides whether a file somebody uploads may enter a dossier:
// by its content, never by its name or by what the browser says. It takes PDF,
// PNG, JPEG and DOCX, and refuses what lies about its type, is two types at
// once, is encrypted, or could do something when opened.
package opname

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"halfweg/taal"
)

// Soort is a type of file that is taken, as its media type.
type Soort string

// The types.
const (
	PDF  Soort = "application/pdf"
	PNG  Soort = "image/png"
	JPEG Soort = "image/jpeg"
	DOCX Soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)

var soorten = map[Soort]struct {
	naam     string
	extensie []string // the usual one first
}{
	PDF:  {"PDF", []string{".pdf"}},
	PNG:  {"PNG", []string{".png"}},
	JPEG: {"JPEG", []string{".jpg", ".jpeg"}},
	DOCX: {"Word (.docx)", []string{".docx"}},
}

// Fout says why a file is refused and what to do instead.
type Fout struct {
	Regel    string // what was found, for the log: "type", "leugen", "actief", …
	Probleem taal.Tekst
	Uitweg   taal.Tekst
}

func (f *Fout) Error() string { return f.Probleem.NL + " " + f.Uitweg.NL }

// Keur returns what kind of file inhoud is, or the *Fout why it is refused.
// max is the largest size in bytes. naam is what the file is called; its
// extension, when it has one, must agree with the content.
func Keur(naam string, inhoud []byte, max int) (Soort, error) {
	if len(inhoud) > max {
		return "", teGroot(max)
	}
	if len(inhoud) == 0 {
		return "", &Fout{"leeg", taal.T("Dit bestand is leeg.", "This file is empty."), kiesAnder}
	}
	s, fout := herken(inhoud)
	if fout != nil {
		return "", fout
	}
	k := soorten[s]
	if e := strings.ToLower(path.Ext(naam)); e != "" && !slices.Contains(k.extensie, e) {
		return "", &Fout{"leugen", taal.T("De naam eindigt op "+e+", maar de inhoud is "+k.naam+".", "The name ends in "+e+", but the content is "+k.naam+"."),
			taal.T("Geef het bestand de juiste naam, of kies het goede bestand.", "Give the file the right name, or choose the right file.")}
	}
	if fout := keurInhoud(s, inhoud); fout != nil {
		return "", fout
	}
	return s, nil
}

func keurInhoud(s Soort, b []byte) *Fout {
	switch s {
	case PDF:
		return keurPDF(b)
	case PNG:
		return keurPNG(b)
	case JPEG:
		return keurJPEG(b)
	}
	return keurDOCX(b)
}

var (
	kiesAnder = taal.T("Kies een PDF, een foto (JPEG of PNG) of een Word-bestand (.docx).", "Choose a PDF, a photo (JPEG or PNG) or a Word file (.docx).")
	printPDF  = taal.T("Open het bestand, druk het af naar een nieuwe PDF en kies die.", "Open the file, print it to a new PDF and choose that one.")
)

func teGroot(max int) *Fout {
	mb := strconv.Itoa(max >> 20)
	return &Fout{"te_groot", taal.T("Dit bestand is te groot.", "This file is too big."),
		taal.T("Een bestand mag hoogstens "+mb+" MB zijn. Maak het kleiner of splits het.", "A file may be "+mb+" MB at most. Make it smaller or split it.")}
}

// stuk says that a file begins as one of kind s but does not hold together.
func stuk(s Soort) *Fout {
	n := soorten[s].naam
	return &Fout{"stuk", taal.T("Dit "+n+"-bestand is beschadigd of onvolledig.", "This "+n+" file is damaged or incomplete."),
		taal.T("Maak het bestand opnieuw en probeer het nog eens.", "Make the file again and try once more.")}
}

// actief says that opening the file could do something.
func actief(wat taal.Tekst) *Fout {
	return &Fout{"actief", taal.T("In dit bestand zit "+wat.NL+". Dat nemen wij niet aan.", "This file contains "+wat.EN+". We do not take that."), printPDF}
}

// dubbel says that the file is also something else.
func dubbel(wat taal.Tekst) *Fout {
	return &Fout{"dubbel", taal.T("In dit bestand zit ook "+wat.NL+" verstopt.", "This file also hides "+wat.EN+"."), printPDF}
}
