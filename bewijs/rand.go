package bewijs

import (
	"errors"
	"math/bits"
	"slices"

	"golang.org/x/mod/sumdb/tlog"
)

// Rand is the right edge of the tree: the roots of the complete subtrees it is
// made of, the largest first. It is all that is needed to add leaves and to know
// the root, and takes a hash per bit of the size.
type Rand struct {
	grootte int64
	toppen  []Som
}

// Grootte is the number of leaves.
func (r Rand) Grootte() int64 { return r.grootte }

// Erbij adds a leaf and returns the hashes of the complete subtrees that end with
// it, the leaf itself first: those that tlog calls the stored hashes of that leaf.
func (r *Rand) Erbij(blad Som) []Som {
	klaar := []Som{blad}
	for n := r.grootte; n&1 == 1; n >>= 1 {
		laatste := len(r.toppen) - 1
		blad = tlog.NodeHash(r.toppen[laatste], blad)
		r.toppen, klaar = r.toppen[:laatste], append(klaar, blad)
	}
	r.toppen = append(slices.Clip(r.toppen), blad)
	r.grootte++
	return klaar
}

// Wortel is the root of the tree.
func (r Rand) Wortel() Som {
	if r.grootte == 0 {
		return SomVan(nil)
	}
	wortel := r.toppen[len(r.toppen)-1]
	for _, top := range slices.Backward(r.toppen[:len(r.toppen)-1]) {
		wortel = tlog.NodeHash(top, wortel)
	}
	return wortel
}

// Bytes writes the hashes of the edge; the size is kept beside them.
func (r Rand) Bytes() []byte { return BytesVan(r.toppen) }

// LeesRand reads an edge of a tree of a size. Error: ErrRand.
func LeesRand(grootte int64, b []byte) (Rand, error) {
	toppen, err := SommenVan(b)
	if err != nil || grootte < 0 || len(toppen) != bits.OnesCount64(uint64(grootte)) {
		return Rand{}, ErrRand
	}
	return Rand{grootte, toppen}, nil
}

// ErrRand says that an edge does not fit the size of its tree.
var ErrRand = errors.New("the edge of the log does not fit its size")

// BytesVan writes hashes behind each other.
func BytesVan(sommen []Som) (b []byte) {
	for _, s := range sommen {
		b = append(b, s[:]...)
	}
	return b
}

// SommenVan reads hashes that stand behind each other.
func SommenVan(b []byte) (uit []Som, err error) {
	if len(b)%tlog.HashSize != 0 {
		return nil, errors.New("these bytes are not whole hashes")
	}
	for deel := range slices.Chunk(b, tlog.HashSize) {
		uit = append(uit, Som(deel))
	}
	return uit, nil
}

// Plek is where a hash of tlog's numbering stands: with which leaf, and at which
// level above it.
func Plek(index int64) (blad int64, hoogte int) {
	hoogte, n := tlog.SplitStoredHashIndex(index)
	return (n+1)<<hoogte - 1, hoogte
}
