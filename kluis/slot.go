package kluis

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
)

// Slot is the key of one dossier, or of whatever else is destroyed as a whole.
type Slot struct {
	aead *subtle.AESGCM
	mac  []byte
}

// Gewikkeld is the key of a Slot as the database keeps it: unreadable without
// the master key it names.
type Gewikkeld struct {
	Hoofdsleutel string
	Bytes        []byte
}

// A key of a Slot is two: one that encrypts and one that marks.
const (
	lengteAEAD = 32
	lengteMAC  = 32
)

// ErrDicht says that something was not encrypted with this key at this place:
// it was altered, comes from elsewhere, or was never encrypted.
var ErrDicht = errors.New("kluis: cannot be opened: altered, moved or not encrypted")

// NieuwSlot makes the key of van (a dossier) and wraps it.
func (k *Kluis) NieuwSlot(van string) (*Slot, Gewikkeld, error) {
	sleutel := make([]byte, lengteAEAD+lengteMAC)
	rand.Read(sleutel)
	s, err := nieuwSlot(sleutel)
	if err != nil {
		return nil, Gewikkeld{}, err
	}
	g, err := k.wikkel(van, sleutel)
	return s, g, err
}

func nieuwSlot(sleutel []byte) (*Slot, error) {
	if len(sleutel) != lengteAEAD+lengteMAC {
		return nil, ErrDicht
	}
	a, err := subtle.NewAESGCM(sleutel[:lengteAEAD])
	return &Slot{a, slices.Clone(sleutel[lengteAEAD:])}, err
}

func (k *Kluis) wikkel(van string, sleutel []byte) (Gewikkeld, error) {
	s := k.stand.Load()
	b, err := s.wikkel.Encrypt(sleutel, plaats("sleutel", van))
	return Gewikkeld{s.hoofdsleutel, b}, err
}

// OpenSlot returns the key that was wrapped for van. When it is wrapped by a
// master key that is not known here, the key file is read again: another
// program may have added it. Errors: *OnbekendeSleutel, ErrDicht.
func (k *Kluis) OpenSlot(van string, g Gewikkeld) (*Slot, error) {
	sleutel, err := k.pakUit(van, g)
	if err != nil {
		return nil, err
	}
	return nieuwSlot(sleutel)
}

// Herwikkel wraps the key that was wrapped for van again, by the master key in
// use. What the key encrypted stays as it is.
func (k *Kluis) Herwikkel(van string, g Gewikkeld) (Gewikkeld, error) {
	sleutel, err := k.pakUit(van, g)
	if err != nil {
		return g, err
	}
	return k.wikkel(van, sleutel)
}

func (k *Kluis) pakUit(van string, g Gewikkeld) ([]byte, error) {
	if err := k.Ken(g.Hoofdsleutel, ""); err != nil {
		return nil, err
	}
	sleutel, err := k.stand.Load().wikkel.Decrypt(g.Bytes, plaats("sleutel", van))
	if err != nil {
		return nil, fmt.Errorf("key of %q: %w", van, ErrDicht)
	}
	return sleutel, nil
}

// Sluit encrypts something for one place: the table, the dossier, the row.
func (s *Slot) Sluit(helder []byte, plek ...string) ([]byte, error) {
	b, err := s.aead.Encrypt(helder, plaats(plek...))
	return append([]byte{vorm}, b...), err
}

// vorm is the first byte of all that is encrypted, so that another way of doing
// it can be told apart one day.
const vorm = 1

// Open returns what was encrypted for that place, or ErrDicht.
func (s *Slot) Open(dicht []byte, plek ...string) ([]byte, error) {
	if len(dicht) == 0 || dicht[0] != vorm {
		return nil, fmt.Errorf("%q: %w", plek, ErrDicht)
	}
	helder, err := s.aead.Decrypt(dicht[1:], plaats(plek...))
	if err != nil {
		return nil, fmt.Errorf("%q: %w", plek, ErrDicht)
	}
	return helder, nil
}

// Merk returns 32 bytes that are the same for the same text under this key, and
// tell nothing of it to who does not have the key.
func (s *Slot) Merk(delen ...string) []byte {
	m := hmac.New(sha256.New, s.mac)
	m.Write(plaats(delen...))
	return m.Sum(nil)
}
