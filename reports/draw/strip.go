package draw

import (
	"spoor2/reports/paper"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
)

// A strip is the component that draws a band.
type strip struct{ band *paper.Band }

// GetHeight is the height of the band.
func (s *strip) GetHeight(core.Provider, *entity.Cell) float64 { return mm(s.band.Height) }

// SetConfig has nothing to set: places are final.
func (s *strip) SetConfig(*entity.Config) {}

// GetStructure tells maroto what is in the tree.
func (s *strip) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "strip", Value: len(s.band.Items), Details: map[string]any{"running": s.band.Running}})
}

// Render draws on our provider at once, and on any other with what each
// provider of maroto can do.
func (s *strip) Render(p core.Provider, cell *entity.Cell) {
	if ours, ok := p.(*provider); ok {
		ours.band(s.band, cell)
		return
	}
	plain{p, cell}.band(s.band)
}
