package kluis

import (
	"errors"
	"io/fs"
	"os"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/prf"

	"halfweg/taal"
)

// Wijzig changes the keys in a file and returns them. Two programs cannot do so
// at once: the key that one of them adds would be lost.
func Wijzig(pad string, doe func(*Kluis) error) (*Kluis, error) {
	slot := pad + ".bezig"
	f, err := os.OpenFile(slot, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, &Fout{Wat: taal.T("Een ander programma wijzigt nu de sleutels.", "Another program is changing the keys now."),
			Uitweg: taal.T("Wacht tot het klaar is. Is er geen ander programma, haal dan "+slot+" weg.", "Wait until it is done. If there is no other program, take "+slot+" away.")}
	}
	if err != nil {
		return nil, onleesbaar(pad, err)
	}
	defer func() { _ = errors.Join(f.Close(), os.Remove(slot)) }()
	k, err := Lees(pad)
	if err != nil {
		return nil, err
	}
	if err := doe(k); err != nil {
		return nil, err
	}
	return k, k.Bewaar(pad)
}

// NieuweHoofdsleutel adds a master key, which wraps from now on.
func (k *Kluis) NieuweHoofdsleutel() error {
	s := k.stand.Load()
	return k.zet(metNieuwe(keyset.NewManagerFromHandle(s.hoofd), aead.AES256GCMKeyTemplate()), s.index)
}

// NieuweIndexsleutel adds a key of the index, with which words are stored from
// now on.
func (k *Kluis) NieuweIndexsleutel() error {
	s := k.stand.Load()
	return k.zet(s.hoofd, metNieuwe(keyset.NewManagerFromHandle(s.index), prf.HMACSHA256PRFKeyTemplate()))
}

// RuimOud drops all master and index keys but those in use. What was wrapped by
// them is lost: the caller knows that nothing is.
func (k *Kluis) RuimOud() error {
	s := k.stand.Load()
	hoofd, err := alleenInGebruik(s.hoofd)
	if err != nil {
		return err
	}
	index, err := alleenInGebruik(s.index)
	if err != nil {
		return err
	}
	return k.zet(hoofd, index)
}

func alleenInGebruik(h *keyset.Handle) (*keyset.Handle, error) {
	m := keyset.NewManagerFromHandle(h)
	primair, err := h.Primary()
	for i := 0; err == nil && i < h.Len(); i++ {
		var e *keyset.Entry
		if e, err = h.Entry(i); err == nil && e.KeyID() != primair.KeyID() {
			err = m.Delete(e.KeyID())
		}
	}
	if err != nil {
		return nil, err
	}
	return m.Handle()
}

func (k *Kluis) zet(hoofd, index *keyset.Handle) error {
	oud := k.stand.Load()
	s, err := nieuweStand(hoofd, index, oud.geheim, oud.controle)
	if err == nil {
		k.stand.Store(s)
	}
	return err
}
