package app

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"testing"
)

func scan(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is uploaded is kept under what it is, not under what it says (0.5).
func TestUpload(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	d, err := p.VoegDocumentToe(ctx, fenna, id, `C:\scans\verklaring.PNG`, scan(t))
	if err != nil || d.Type != "image/png" || d.Naam != "verklaring.png" || d.Grootte != len(scan(t)) {
		t.Fatalf("%+v, %v", d, err)
	}
	if _, b, err := p.HaalDocument(ctx, fenna, d.ID); err != nil || !bytes.Equal(b, scan(t)) {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	if weer, err := p.VoegDocumentToe(ctx, fenna, id, "verklaring.png", scan(t)); err != nil || weer.ID != d.ID {
		t.Errorf("the same file sent twice: %+v, %v", weer, err)
	}
	for naam, inhoud := range map[string][]byte{"verklaring.pdf": scan(t), "brief.html": []byte("<html>"), "groot.png": make([]byte, 26<<20)} {
		var fout *OngeldigFout
		if _, err := p.VoegDocumentToe(ctx, fenna, id, naam, inhoud); !errors.As(err, &fout) || fout.Veld != "bestand" {
			t.Errorf("%s: %v", naam, err)
		}
	}
	if z := p.zaak(fenna, id); len(z.Documenten) != 1 {
		t.Errorf("%d documents, want the one that is what it says", len(z.Documenten))
	}
}
