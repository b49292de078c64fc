package bericht

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"

	"github.com/wneessen/go-mail"

	"halfweg/app"
	"halfweg/taal"
)

// SMTP delivers mail to a mail server, over TLS when the server has it.
type SMTP struct {
	Adres    string // host:port
	Afzender string // "Halfweg <halfweg@voorbeeld.nl>"
}

// Herhaalbaar: a mail that was sent twice comes twice.
func (SMTP) Herhaalbaar() bool { return false }

// Bezorg sends m. When the server had all of it and did not answer, whether it
// was sent nobody knows, and it is not sent again.
func (s SMTP) Bezorg(ctx context.Context, m Mail) error {
	b, err := m.bericht(s.Afzender)
	if err != nil {
		return &Fout{Code: app.MailGeenAdres, Oorzaak: err}
	}
	host, poort, err := net.SplitHostPort(s.Adres)
	if err != nil {
		return &Fout{Code: app.MailStoring, Opnieuw: true, Oorzaak: err}
	}
	nr, err := strconv.Atoi(poort)
	if err != nil {
		return &Fout{Code: app.MailStoring, Opnieuw: true, Oorzaak: err}
	}
	c, err := mail.NewClient(host, mail.WithPort(nr), mail.WithTimeout(bezorgDuur), mail.WithTLSPolicy(mail.TLSOpportunistic))
	if err != nil {
		return &Fout{Code: app.MailStoring, Opnieuw: true, Oorzaak: err}
	}
	err = c.DialAndSendWithContext(ctx, b)
	if err == nil || b.IsDelivered() { // a goodbye that failed after that changes nothing
		return nil
	}
	return smtpFout(err)
}

// smtpFout says what an error of the mail server means. What it said itself is
// left out: it may name who the mail is for.
func smtpFout(err error) *Fout {
	var s *mail.SendError
	switch {
	case !errors.As(err, &s):
		return &Fout{Code: app.MailOnbereikbaar, Opnieuw: true, Oorzaak: err}
	case s.ErrorCode() == 0 && (s.Reason == mail.ErrSMTPDataClose || s.Reason == mail.ErrWriteContent):
		return &Fout{Code: app.MailOnbekend, Oorzaak: err}
	case s.IsTemp() || s.ErrorCode() == 0:
		return &Fout{Code: app.MailOnbereikbaar, Opnieuw: true, Oorzaak: err}
	}
	return &Fout{Code: app.MailGeweigerd, Oorzaak: err}
}

// Map delivers mail as files in a folder, for the demo and for tests. The same
// mail is the same file.
type Map struct {
	Pad      string
	Afzender string
}

// Herhaalbaar: the second delivery writes the file of the first.
func (Map) Herhaalbaar() bool { return true }

// Bezorg writes m.
func (d Map) Bezorg(_ context.Context, m Mail) error {
	b, err := m.bericht(d.Afzender)
	if err != nil {
		return &Fout{Code: app.MailGeenAdres, Oorzaak: err}
	}
	if err := schrijfGeheel(d.Pad, m.ID+".eml", b); err != nil {
		return &Fout{Code: app.MailStoring, Opnieuw: true, Oorzaak: err}
	}
	return nil
}

// schrijfGeheel writes a file so that it is there whole or not at all.
func schrijfGeheel(map_, naam string, b *mail.Msg) error {
	if err := os.MkdirAll(map_, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(map_, "."+naam)
	if err != nil {
		return err
	}
	_, err = b.WriteTo(f)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), filepath.Join(map_, naam))
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// bericht writes m as mail is written. The id and the day are those of the
// effect, so that a second copy can be told.
func (m Mail) bericht(afzender string) (*mail.Msg, error) {
	b := mail.NewMsg()
	if err := b.From(afzender); err != nil {
		return nil, fmt.Errorf("sender: %w", err)
	}
	if err := b.To(m.Aan); err != nil {
		return nil, fmt.Errorf("addressee: %w", err)
	}
	b.SetMessageIDWithValue(m.ID + "@halfweg")
	b.SetDateWithValue(m.Op)
	b.SetGenHeader(mail.HeaderContentLang, string(taalOf(m.Taal)))
	b.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no answer please
	b.Subject(m.Onderwerp)
	b.SetBodyString(mail.TypeTextPlain, m.Tekst)
	return b, nil
}

func taalOf(t taal.Taal) taal.Taal {
	if t == "" {
		return taal.NL
	}
	return t
}
