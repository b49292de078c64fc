// Package bewijs shows that history was not changed unseen. Each fact carries
// the hash of all before it in its dossier (its keten), those hashes are the
// leaves of one Merkle log over all dossiers, and a signed checkpoint of that
// log, held by somebody else, tells any other history from the one it was
// signed over.
//
// The package is arithmetic alone: it reads and writes nothing, knows no clock
// and no keys of its own. The log is that of golang.org/x/mod/sumdb/tlog (RFC
// 6962) and a checkpoint is a note of sumdb/note, so that others can check ours
// with programs that are not ours.
//
// Hashes go over the bytes as they are stored. Where those are ciphertext,
// nothing of the content can be told from what this package makes.
package bewijs

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"

	"golang.org/x/mod/sumdb/tlog"
)

// Som is a SHA-256 hash.
type Som = tlog.Hash

// SomVan is the hash of stored bytes.
func SomVan(b []byte) Som { return sha256.Sum256(b) }

// Feit is a fact as it is stored: all that its keten binds.
type Feit struct {
	Dossier     string
	Nr          int
	Soort       string
	Gebeurd     string // the text in the database, as everything here
	Vastgelegd  string
	Persoon     string
	Organisatie string
	Rol         string
	Inhoud      Som // of the stored bytes
}

// versie begins all that is hashed here. Another way to encode is another number.
const versie = 1

// Keten is the hash of a fact and, through vorige, of all facts before it in its
// dossier. vorige is the keten of the fact before, the zero Som for the first.
func (f Feit) Keten(vorige Som) Som {
	return som("keten", vorige[:], []byte(f.Dossier), getal(f.Nr), []byte(f.Soort), []byte(f.Gebeurd), []byte(f.Vastgelegd),
		[]byte(f.Persoon), []byte(f.Organisatie), []byte(f.Rol), f.Inhoud[:])
}

// Wenk are two short hashes that say, of a fact that does not fit the log any
// more, whether its content changed or its days. The second is salted with the
// whole hash of the content, so that days cannot be guessed from what remains
// when a dossier is destroyed.
func (f Feit) Wenk() Wenk {
	dagen := som("dagen", f.Inhoud[:], []byte(f.Gebeurd), []byte(f.Vastgelegd))
	return Wenk(append(f.Inhoud[:8:8], dagen[:8]...))
}

// Wenk is what Feit.Wenk returns.
type Wenk [16]byte

// ZelfdeInhoud reports whether the content was the same.
func (w Wenk) ZelfdeInhoud(x Wenk) bool { return [8]byte(w[:8]) == [8]byte(x[:8]) }

// BladSoort says what a leaf of the log stands for.
type BladSoort string

// The kinds of leaf.
const (
	BladFeit       BladSoort = "feit"       // a fact; Som is its keten
	BladVernietigd BladSoort = "vernietigd" // a dossier was destroyed; Nr is how many facts it had
	BladSleutel    BladSoort = "sleutel"    // keys were replaced; Som is of what was decided
)

// Blad is one leaf of the log.
type Blad struct {
	Soort   BladSoort
	Dossier string // "" when it is not about one
	Nr      int
	Som     Som
	Wenk    Wenk
}

// Hash is the hash of the leaf in the tree.
func (b Blad) Hash() Som {
	return tlog.RecordHash(gecodeerd("blad", []byte(b.Soort), []byte(b.Dossier), getal(b.Nr), b.Som[:], b.Wenk[:]))
}

func getal(n int) []byte { return []byte(strconv.Itoa(n)) }

func som(wat string, delen ...[]byte) Som { return sha256.Sum256(gecodeerd(wat, delen...)) }

// gecodeerd writes the parts so that no other parts give the same bytes: the
// version, and each part behind its length. wat keeps hashes of different things
// apart.
func gecodeerd(wat string, delen ...[]byte) []byte {
	b := []byte{versie}
	for _, d := range append([][]byte{[]byte(wat)}, delen...) {
		b = binary.BigEndian.AppendUint64(b, uint64(len(d)))
		b = append(b, d...)
	}
	return b
}
