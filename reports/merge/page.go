package merge

import "fmt"

// What a document may take. The longest reports that we know are a tenth of it.
const (
	maxOutput = 2 << 20 // bytes
	maxSteps  = 200_000 // writes, of which there is one for each turn of a range
)

// A page is the document that a template writes, or where it ran away.
type page struct {
	text  []byte
	steps int
}

func (p *page) Write(b []byte) (int, error) {
	p.steps++
	if p.steps > maxSteps {
		return 0, fmt.Errorf("het sjabloon is na %d stappen nog niet klaar; kijk welke {{range}} te ver loopt", maxSteps)
	}
	if len(p.text)+len(b) > maxOutput {
		return 0, fmt.Errorf("het document wordt groter dan %d MB; kijk wat er te vaak in staat", maxOutput>>20)
	}
	p.text = append(p.text, b...)
	return len(b), nil
}
