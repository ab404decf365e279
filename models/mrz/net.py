"""The network: fully convolutional, 32 rows by any width in, for every fourth column 38 logits out."""

import torch
from torch import nn

from text import ALPHABET

BETWEEN = len(ALPHABET)  # the class of columns where no character has its centre
CLASSES = BETWEEN + 1
STRIDE = 4


def block(inputs, outputs, kernel, stride=1, padding=None, dilation=1):
    if padding is None:
        padding = tuple(k // 2 * d for k, d in zip(kernel, (dilation, dilation) if isinstance(dilation, int) else dilation))
    return [nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]


def build():
    return nn.Sequential(
        *block(1, 16, (3, 3), (2, 2)),  # 16 × W/2
        *block(16, 24, (3, 3)),
        *block(24, 32, (3, 3), (2, 2)),  # 8 × W/4
        *block(32, 48, (3, 3)),
        *block(48, 48, (3, 3), (2, 1)),  # 4 × W/4
        *block(48, 96, (4, 3), 1, (0, 1)),  # 1 × W/4: a column sees 35 pixels, two characters
        *block(96, 64, (1, 5)),  # and now three
        nn.Conv2d(64, CLASSES, 1),
    )


class Folded(nn.Module):
    """The same network for use: batch norms folded into the convolutions, logits divided by the temperature."""

    def __init__(self, trained, temperature):
        super().__init__()
        layers, modules = [], list(trained.children())
        for at, layer in enumerate(modules):
            if isinstance(layer, nn.Conv2d):
                norm = modules[at + 1] if at + 1 < len(modules) and isinstance(modules[at + 1], nn.BatchNorm2d) else None
                layers.append(fold(layer, norm, 1.0 if norm is not None else 1.0 / temperature))
            elif isinstance(layer, nn.ReLU):
                layers.append(nn.ReLU())
        self.layers = nn.Sequential(*layers)

    def forward(self, strips):
        return self.layers(strips)


def fold(conv, norm, factor):
    folded = nn.Conv2d(conv.in_channels, conv.out_channels, conv.kernel_size, conv.stride, conv.padding, conv.dilation)
    with torch.no_grad():
        if norm is None:
            folded.weight.copy_(conv.weight * factor)
            folded.bias.copy_(conv.bias * factor)
        else:
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            folded.weight.copy_(conv.weight * scale[:, None, None, None])
            folded.bias.copy_(norm.bias - norm.running_mean * scale)
    return folded


def export(trained, temperature, path):
    folded = Folded(trained, temperature).eval()
    torch.onnx.export(folded, torch.zeros(1, 1, 32, 768), path, input_names=["strip"], output_names=["logits"], opset_version=11)
    return folded
