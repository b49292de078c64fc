// Package kluis holds the keys that stand outside the database: without its
// file, what the database keeps of people cannot be read.
//
// Every dossier has a key of its own (Slot). It stands in the database, wrapped
// by the master key in use; older master keys stay in the file for as long as
// something is wrapped by them. Beside those are the keys of the blind index,
// with which words are stored that must be found and not read, and the key that
// signs checkpoints of the history.
package kluis

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"strings"
	"sync/atomic"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"github.com/tink-crypto/tink-go/v2/tink"
	"golang.org/x/mod/sumdb/note"
)

// Kluis is a set of keys, new or from a file. Its methods may be used at the
// same time, but for those that change keys (see Wijzig).
type Kluis struct {
	pad   string // the file it is kept in; empty: none yet
	stand atomic.Pointer[stand]
}

// stand is what a key file holds, ready for use. It never changes: a Kluis that
// reads its file again gets another.
type stand struct {
	hoofd, index            *keyset.Handle
	wikkel                  tink.AEAD // with the master keys
	afdruk                  *prf.Set  // with the keys of the index
	geheim, controle        string    // the signing key and its verifier, as package note writes them
	ondertekenaar           note.Signer
	hoofdsleutel, indexNaam string // which keys are in use
}

// Nieuw makes new keys, which are in no file yet.
func Nieuw() *Kluis {
	geheim, controle, err := note.GenerateKey(rand.Reader, "halfweg-"+strings.ToLower(rand.Text()[:8]))
	moet(err)
	s, err := nieuweStand(metNieuwe(keyset.NewManager(), aead.AES256GCMKeyTemplate()),
		metNieuwe(keyset.NewManager(), prf.HMACSHA256PRFKeyTemplate()), geheim, controle)
	moet(err)
	k := &Kluis{}
	k.stand.Store(s)
	return k
}

// moet ends the program when keys cannot be made: there is no chance then, or
// no memory.
func moet(err error) {
	if err != nil {
		panic(err)
	}
}

// metNieuwe returns the keys of m with a new one, which is in use from now on.
func metNieuwe(m *keyset.Manager, soort *tinkpb.KeyTemplate) *keyset.Handle {
	id, err := m.Add(soort)
	moet(err)
	moet(m.SetPrimary(id))
	h, err := m.Handle()
	moet(err)
	return h
}

func nieuweStand(hoofd, index *keyset.Handle, geheim, controle string) (s *stand, err error) {
	s = &stand{hoofd: hoofd, index: index, geheim: geheim, controle: controle}
	if s.hoofdsleutel, err = inGebruik(hoofd); err != nil {
		return nil, err
	}
	if s.indexNaam, err = inGebruik(index); err != nil {
		return nil, err
	}
	if s.wikkel, err = aead.New(hoofd); err != nil {
		return nil, err
	}
	if s.afdruk, err = prf.NewPRFSet(index); err != nil {
		return nil, err
	}
	if s.ondertekenaar, err = note.NewSigner(geheim); err != nil {
		return nil, err
	}
	v, err := note.NewVerifier(controle)
	if err == nil && (v.Name() != s.ondertekenaar.Name() || v.KeyHash() != s.ondertekenaar.KeyHash()) {
		err = fmt.Errorf("the verifier %s is not of the signing key", controle)
	}
	return s, err
}

func inGebruik(h *keyset.Handle) (string, error) {
	e, err := h.Primary()
	if err != nil {
		return "", err
	}
	return sleutelNaam(e.KeyID()), nil
}

// sleutelNaam is how a key is named in the database and to people.
func sleutelNaam(id uint32) string { return fmt.Sprintf("%08x", id) }

// Ondertekenaar returns what signs checkpoints of the history, and the text by
// which anybody can verify them (package note of golang.org/x/mod/sumdb).
func (k *Kluis) Ondertekenaar() (note.Signer, string) {
	s := k.stand.Load()
	return s.ondertekenaar, s.controle
}

// Hoofdsleutel returns the name of the master key in use.
func (k *Kluis) Hoofdsleutel() string { return k.stand.Load().hoofdsleutel }

// Indexsleutel returns the name of the index key in use.
func (k *Kluis) Indexsleutel() string { return k.stand.Load().indexNaam }

// Hoofdsleutels returns the names of all master keys, the oldest first.
func (k *Kluis) Hoofdsleutels() []string { return namen(k.stand.Load().hoofd) }

// Indexsleutels returns the names of all index keys, the oldest first.
func (k *Kluis) Indexsleutels() []string { return namen(k.stand.Load().index) }

func namen(h *keyset.Handle) (uit []string) {
	for i := range h.Len() {
		e, err := h.Entry(i)
		moet(err)
		uit = append(uit, sleutelNaam(e.KeyID()))
	}
	return uit
}

// plaats writes texts as one, such that no other texts give the same bytes.
func plaats(delen ...string) []byte {
	uit := []byte("halfweg/1")
	for _, d := range delen {
		uit = binary.AppendUvarint(uit, uint64(len(d)))
		uit = append(uit, d...)
	}
	return uit
}
