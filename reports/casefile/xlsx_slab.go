package casefile

import "encoding/binary"

// A slab holds many small pieces of bytes in a few blocks: what a workbook has of
// them would, each by itself, take several times the memory and all of the time of
// the garbage collector.
type slab struct{ blocks [][]byte }

// A piece is where a piece lies in its slab.
type piece uint64

// Sizes of the blocks of a slab: each is twice the one before.
const (
	firstBlock = 1 << 10
	lastBlock  = 1 << 18
)

// add copies b into the slab.
func (s *slab) add(b []byte) piece {
	last := len(s.blocks) - 1
	size := len(b) + binary.MaxVarintLen32
	if last < 0 || cap(s.blocks[last])-len(s.blocks[last]) < size {
		last++
		s.blocks = append(s.blocks, make([]byte, 0, max(size, min(firstBlock<<min(last, 16), lastBlock))))
	}
	block := s.blocks[last]
	where := piece(last)<<32 | piece(len(block))
	s.blocks[last] = append(binary.AppendUvarint(block, uint64(len(b))), b...)
	return where
}

// at gives what was added; it must not be changed.
func (s *slab) at(p piece) []byte {
	b := s.blocks[p>>32][uint32(p):]
	size, n := binary.Uvarint(b)
	return b[n : n+int(size)]
}
