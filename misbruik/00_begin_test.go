package misbruik

import (
	"net/http"
	"testing"
)

// Threat: none yet. The product the abuse cases meet serves people as it should.
func Test00_Begin(t *testing.T) {
	p := nieuwePlek(t)
	k := p.als("sanne-bos")
	if a := k.haal("/dossiers/" + k.eerste()); a.Status != http.StatusOK {
		t.Error(a.Kern())
	}
	if a := k.stuk(k.eerste(), bestand{"brief.txt", []byte("x")}); a.Status != http.StatusUnprocessableEntity {
		t.Error(a.Kern())
	}
	if n := p.zeg("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"); n != http.StatusSeeOther {
		t.Errorf("status %d", n)
	}
}
