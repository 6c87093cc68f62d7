package manifest

// A State is what became of a case or a document. That of a case is the gravest
// of those of its documents.
type State string

// The states. A manifest does not tell Unchanged from Made: what is there is
// there.
const (
	NotDue     State = "not_due"    // nothing was asked of the case
	Unchanged  State = "unchanged"  // was there already, as it would be made now
	Made       State = "made"       // lies in the folder
	Edited     State = "edited"     // somebody changed or signed the file: left alone
	Unwritten  State = "unwritten"  // due, and texts are missing
	Refused    State = "refused"    // could not or may not be made
	Unsaved    State = "unsaved"    // was made and could not be kept
	Unreadable State = "unreadable" // the case, or the file, could not be read
)

// States are all of them, from light to grave.
var States = []State{NotDue, Unchanged, Made, Edited, Unwritten, Refused, Unsaved, Unreadable}

// Graver gives the graver of two states.
func Graver(a, b State) State {
	for _, s := range States {
		if s == a {
			return b
		}
		if s == b {
			return a
		}
	}
	return b
}

// Word is the Dutch for a state, as tables have it.
func (s State) Word() string {
	switch s {
	case NotDue:
		return "niet nodig"
	case Unchanged:
		return "ongewijzigd"
	case Made:
		return "gemaakt"
	case Edited:
		return "niet vervangen"
	case Unwritten:
		return "nog te schrijven"
	case Refused:
		return "geweigerd"
	case Unsaved:
		return "niet bewaard"
	case Unreadable:
		return "onleesbaar"
	}
	return string(s)
}
