package kluis

import (
	"crypto/hmac"
	"crypto/sha256"
	"hash"
	"slices"
)

// Index makes what stands in the database in the place of something that must
// be found there and not read. It is for one purpose and for one goroutine.
type Index struct{ sleutels []hash.Hash } // the one in use first

// Index returns the index for a purpose: what it makes for one purpose tells
// nothing about another.
func (k *Kluis) Index(doel string) *Index {
	s := k.stand.Load()
	x := &Index{}
	for id, p := range s.afdruk.PRFs {
		sleutel, err := p.ComputePRF(plaats("index", doel), sha256.Size)
		moet(err)
		m := hmac.New(sha256.New, sleutel)
		if id == s.afdruk.PrimaryID {
			x.sleutels = slices.Insert(x.sleutels, 0, m)
		} else {
			x.sleutels = append(x.sleutels, m)
		}
	}
	return x
}

// Afdruk returns what is stored for b.
func (x *Index) Afdruk(b []byte) [sha256.Size]byte { return afdruk(x.sleutels[0], b) }

// Alle returns what may stand for b: what is stored for it now, and what was
// stored with each older key that is still here.
func (x *Index) Alle(b []byte) [][sha256.Size]byte {
	uit := make([][sha256.Size]byte, len(x.sleutels))
	for i, m := range x.sleutels {
		uit[i] = afdruk(m, b)
	}
	return uit
}

func afdruk(m hash.Hash, b []byte) (uit [sha256.Size]byte) {
	m.Reset()
	m.Write(b)
	m.Sum(uit[:0])
	return uit
}
