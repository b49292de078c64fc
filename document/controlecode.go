package document

import "halfweg/termijn"

// Controlecode is the checkpoint of the history of all dossiers that the letter
// of a decision carries, so that whoever keeps the letter can have it verified
// later that nothing was changed unseen. It says nothing of any dossier.
type Controlecode struct {
	Kort string // "" for none
	Op   termijn.Datum
}

// besluitSlot closes the letter of a decision.
func (s *schrijver) besluitSlot() Document {
	s.slot()
	if c := s.brief.Controlecode; c.Kort != "" {
		s.zet(Paragraph{{Text: s.in("Controlecode: ", "Verification code: "), Bold: true},
			{Text: s.f("%s (%s). Bewaar deze brief. Met deze code kunt u laten nagaan of iemand later iets heeft veranderd aan wat wij tot die dag hadden vastgelegd.",
				"%s (%s). Keep this letter. With this code you can have it checked whether somebody later changed anything that we had recorded until that day.", c.Kort, s.dag(c.Op))}})
	}
	return s.Document
}
