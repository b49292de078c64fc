package opname

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"halfweg/taal"
)

const (
	maxUitgepakt  = 200 << 20 // bytes of all parts together
	maxDelen      = 2000
	maxVerhouding = 200 // of a part's size to what it takes in the file; text compresses 50 times at most
)

var macro = taal.T("een programma (macro)", "a program (macro)")

// keurDOCX refuses an archive that is not a plain Word document: with macros,
// objects or references that fetch something, parts outside its own folder, or
// unpacking to more than anybody writes.
func keurDOCX(b []byte) *Fout {
	if bytes.Contains(b[:min(len(b), kop)], []byte("%PDF-")) {
		return dubbel(taal.T("een PDF", "a PDF"))
	}
	if i := bytes.LastIndex(b, []byte("PK\x05\x06")); i >= 0 && i < len(b)-22 {
		return dubbel(taal.T("iets na het eind van het document", "something after the end of the document"))
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return stuk(DOCX)
	}
	if len(z.File) > maxDelen {
		return bom()
	}
	delen := map[string]bool{}
	ruimte := int64(maxUitgepakt)
	for _, d := range z.File {
		if f := keurNaamVanDeel(d, delen); f != nil {
			return f
		}
		n, f := keurDeel(d, ruimte)
		if f != nil {
			return f
		}
		ruimte -= n
	}
	if !delen["word/document.xml"] || !delen["[content_types].xml"] {
		return onbekend(taal.T("een archief en geen Word-bestand (.docx)", "an archive and no Word file (.docx)"))
	}
	return nil
}

func bom() *Fout {
	return &Fout{"bom", taal.T("Dit bestand wordt bij het uitpakken veel te groot.", "This file becomes far too big when unpacked."), printPDF}
}

// keurNaamVanDeel refuses names that lead out of the document or stand in it
// twice, and parts that hold code or other files.
func keurNaamVanDeel(d *zip.File, delen map[string]bool) *Fout {
	n := strings.ToLower(d.Name)
	switch {
	case n == "", strings.ContainsAny(n, "\\\x00:"), path.IsAbs(n), path.Clean(n) != strings.TrimSuffix(n, "/"), strings.HasPrefix(n, "../"):
		return &Fout{"pad", taal.T("In dit bestand staat een onderdeel met een verdachte naam.", "This file has a part with a suspicious name."), printPDF}
	case delen[n], d.Flags&1 != 0: // twice, or encrypted
		return stuk(DOCX)
	case strings.Contains(n, "vbaproject"), strings.Contains(n, "vbadata"):
		return actief(macro)
	case strings.HasPrefix(n, "word/embeddings/"), strings.HasPrefix(n, "word/activex/"), strings.HasSuffix(n, ".bin") && !strings.HasPrefix(n, "word/printersettings/"):
		return actief(taal.T("een ander bestand", "another file"))
	}
	delen[n] = true
	return nil
}

// keurDeel reads one part, within what room is left, and checks it when it is
// XML. It returns how big the part is.
func keurDeel(d *zip.File, ruimte int64) (int64, *Fout) {
	r, err := d.Open()
	if err != nil {
		return 0, stuk(DOCX)
	}
	defer r.Close()
	grens := min(ruimte, 1<<20+maxVerhouding*int64(d.CompressedSize64))
	inhoud, err := io.ReadAll(io.LimitReader(r, grens+1))
	switch {
	case int64(len(inhoud)) > grens:
		return 0, bom()
	case err != nil:
		return 0, stuk(DOCX)
	}
	if e := path.Ext(strings.ToLower(d.Name)); e == ".xml" || e == ".rels" {
		return int64(len(inhoud)), keurXML(inhoud)
	}
	return int64(len(inhoud)), nil
}
