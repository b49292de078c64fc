package main

import (
	"fmt"
	"net"
	"net/mail"
	"path/filepath"

	"halfweg/bericht"
)

// keurPost refuses a mail server or sender that cannot be one.
func keurPost(smtp, afzender string) error {
	if _, _, err := net.SplitHostPort(smtp); smtp != "" && err != nil {
		return unusable(fmt.Sprintf("--smtp %q is geen mailserver; schrijf bijvoorbeeld mail.voorbeeld.nl:25", smtp),
			fmt.Sprintf("--smtp %q is no mail server; write for example mail.example.org:25", smtp))
	}
	if _, err := mail.ParseAddress(afzender); err != nil {
		return unusable(fmt.Sprintf("--afzender %q is geen e-mailadres; schrijf bijvoorbeeld halfweg@voorbeeld.nl", afzender),
			fmt.Sprintf("--afzender %q is no e-mail address; write for example halfweg@example.org", afzender))
	}
	return nil
}

// vervoer says how mail goes out: to a mail server, as files beside the data,
// or not at all when the data are in a database elsewhere.
func vervoer(smtp, afzender, db, doel string) bericht.Vervoer {
	switch {
	case smtp != "":
		return bericht.SMTP{Adres: smtp, Afzender: afzender}
	case db == "":
		return bericht.Map{Pad: filepath.Join(filepath.Dir(doel), postMap), Afzender: afzender}
	}
	return nil
}

// postMap is the folder for mail, beside the data.
const postMap = "halfweg.post"
