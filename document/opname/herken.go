package opname

import (
	"bytes"
	"slices"

	"halfweg/taal"
)

// merk is how a type of file begins. A type that is not taken has a name, so
// that the refusal can say what the file is.
type merk struct {
	begin  string
	op     int // where it stands
	soort  Soort
	anders taal.Tekst
}

var merken = []merk{
	{begin: "%PDF-", soort: PDF},
	{begin: "\x89PNG\r\n\x1a\n", soort: PNG},
	{begin: "\xFF\xD8\xFF", soort: JPEG},
	{begin: "PK\x03\x04", soort: DOCX},
	{begin: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", anders: taal.T("een oud Word-bestand (.doc) of een bestand met een wachtwoord", "an old Word file (.doc) or a file with a password")},
	{begin: "ftyphe", op: 4, anders: taal.T("een foto van de soort HEIC", "a photo of type HEIC")},
	{begin: "ftyp", op: 4, anders: taal.T("een film", "a film")},
	{begin: "II*\x00", anders: taal.T("een TIFF-bestand", "a TIFF file")},
	{begin: "MM\x00*", anders: taal.T("een TIFF-bestand", "a TIFF file")},
	{begin: "GIF8", anders: taal.T("een GIF-bestand", "a GIF file")},
	{begin: "WEBP", op: 8, anders: taal.T("een WebP-bestand", "a WebP file")},
	{begin: "{\\rtf", anders: taal.T("een RTF-bestand", "an RTF file")},
	{begin: "MZ", anders: taal.T("een programma", "a program")},
	{begin: "\x7FELF", anders: taal.T("een programma", "a program")},
	{begin: "#!", anders: taal.T("een programma", "a program")},
}

// herken tells the type by how the content begins. Whether it is whole and
// harmless is for the type's own check.
func herken(b []byte) (Soort, *Fout) {
	for _, m := range merken {
		if m.op+len(m.begin) > len(b) || string(b[m.op:m.op+len(m.begin)]) != m.begin {
			continue
		}
		if m.soort != "" {
			return m.soort, nil
		}
		return "", onbekend(m.anders)
	}
	if isWebpagina(b) {
		return "", onbekend(taal.T("een webpagina of tekening met code", "a web page or a drawing with code"))
	}
	return "", onbekend(taal.T("een bestand van een soort die wij niet kennen", "a file of a type that we do not know"))
}

func onbekend(wat taal.Tekst) *Fout {
	return &Fout{"type", taal.T("Dit is "+wat.NL+". Dat kunnen wij niet aannemen.", "This is "+wat.EN+". We cannot take that."), kiesAnder}
}

// kop is how far into a file a reader looks for what type it is.
const kop = 1024

var webtekens = [][]byte{[]byte("<!doctype"), []byte("<html"), []byte("<script"), []byte("<svg"), []byte("<body"), []byte("<iframe"), []byte("<?php")}

// isWebpagina reports whether a browser that guesses types could take b for a
// page.
func isWebpagina(b []byte) bool {
	l := bytes.ToLower(b[:min(len(b), kop)])
	return slices.ContainsFunc(webtekens, func(t []byte) bool { return bytes.Contains(l, t) })
}

// tweeledig refuses a PDF or picture that is a web page, archive or other PDF
// as well.
func tweeledig(b []byte) *Fout {
	switch {
	case isWebpagina(b):
		return dubbel(taal.T("een webpagina", "a web page"))
	case isArchief(b):
		return dubbel(taal.T("een archief", "an archive"))
	case bytes.Contains(b[1:min(len(b), kop)], []byte("%PDF-")):
		return dubbel(taal.T("een PDF", "a PDF"))
	}
	return nil
}

// isArchief reports whether a program that opens ZIP files, which looks from
// the end, would find one.
func isArchief(b []byte) bool {
	const eind, langste = 22, 22 + 1<<16
	staart := b[max(0, len(b)-langste):]
	for i := bytes.LastIndex(staart, []byte("PK\x05\x06")); i >= 0; i = bytes.LastIndex(staart[:i], []byte("PK\x05\x06")) {
		if len(staart)-i >= eind && bytes.Contains(b, []byte("PK\x01\x02")) {
			return true
		}
	}
	return false
}
